/** Whose permissions a Graph call uses: the person's own or the app's. */
export type ActingAs = 'person' | 'app'

/** The verified caller of the API or the bot. */
export interface Principal {
  tenantId: string
  /** Entra object id */
  id: string
  name: string
  /** the token's `roles` claim; empty for the bot */
  roles: string[]
  /** the tab's SSO token, for the on-behalf-of flow; null for the bot */
  assertion: string | null
}

/** What the caller may do. */
export interface Access {
  /** what gives them permission to manage other people's photos; null = nothing */
  manage: 'directoryRole' | 'appRole' | null
  /**
   * as whom their own photo is read and written in the tab. Null = they may not manage any photo: guests, unless a
   * setting lets them. Then it is the app, because Graph shows and changes no photo in the name of a guest
   */
  ownPhoto: ActingAs | null
  /** whether they may change it, as the settings say: `atOnce`; null = they may not */
  changesOwnPhoto: 'atOnce' | null
}
