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

/** What gives the caller permission to manage other people's photos; null = nothing, so only their own. */
export interface Access {
  manage: 'directoryRole' | 'appRole' | null
}
