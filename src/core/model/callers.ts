/** As whom Graph was asked. */
export type ActingAs = 'person' | 'app'

/** The verified caller of the tab or the bot. `assertion` is the tab's SSO token; the bot has none. */
export interface Principal {
  tenantId: string
  /** Entra object id */
  id: string
  name: string
  /** the `roles` claim of the token, empty for the bot */
  roles: string[]
  assertion: string | null
}

/** Why somebody may manage other people's photos; null = only their own. */
export interface Access {
  manage: 'directoryRole' | 'appRole' | null
}
