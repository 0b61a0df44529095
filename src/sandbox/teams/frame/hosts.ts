/** How the applications that show a personal tab differ, in the words of teams-js. */
import type { DeviceName, HostName } from '../../tenant/hostClients.ts'

interface HostKind {
  /** `app.host.name` in the tab's context */
  name: string
  /**
   * the capabilities that it reports on the web, with teams-js' `isSupported`
   * @see https://learn.microsoft.com/microsoftteams/platform/m365-apps/teamsjs-support-m365
   */
  supports: Record<string, object>
  /** whether Teams deep links and the chat with the bot open within it */
  hasChat: boolean
}

const everywhere = { app: {}, dialog: { url: {} }, pages: { currentApp: {} } }

export const hostKinds: Record<HostName, HostKind> = {
  teams: {
    name: 'Teams',
    supports: { ...everywhere, appInstallDialog: {}, call: {}, chat: {}, people: {} },
    hasChat: true,
  },
  outlook: { name: 'Outlook', supports: { ...everywhere, mail: {}, search: {} }, hasChat: false },
  microsoft365: {
    name: 'Office',
    supports: { ...everywhere, appInstallDialog: {} },
    hasChat: false,
  },
}

/** `app.host.clientType` in the tab's context. */
export const clientTypes: Record<DeviceName, string> = {
  web: 'web',
  desktop: 'desktop',
  mobile: 'android',
}
