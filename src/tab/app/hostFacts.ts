/** What the tab knows about the application that shows it. */
export interface HostFacts {
  name: 'teams' | 'outlook' | 'microsoft365'
  onPhone: boolean
}

/** Set once, by the handshake, before the first page is shown; Teams until then. */
let facts: HostFacts = { name: 'teams', onPhone: false }

export const hostFacts = (): HostFacts => facts

/**
 * @param name `app.host.name` of teams-js: `Teams`, `TeamsModern`, `Outlook`, `OutlookWin32`, `Office`, …
 * @param clientType `app.host.clientType`: `web`, `desktop`, `android`, …
 */
export function learnHost(name: string, clientType: string): void {
  facts = {
    name: name.startsWith('Outlook')
      ? 'outlook'
      : name.startsWith('Office')
        ? 'microsoft365'
        : 'teams',
    onPhone: ['android', 'ios', 'ipados'].includes(clientType),
  }
}
