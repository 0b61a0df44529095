/** The Microsoft 365 applications that show a personal tab, and the kinds of device that they run on. */
export const hostNames = ['teams', 'outlook', 'microsoft365'] as const
export type HostName = (typeof hostNames)[number]
export const deviceNames = ['web', 'desktop', 'mobile'] as const
export type DeviceName = (typeof deviceNames)[number]

/**
 * The client ids in whose name the hosts ask Entra for the tab's token, in every tenant the same; some share one.
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad
 */
export const hostClientIds: Record<HostName, Record<DeviceName, string>> = {
  teams: {
    web: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    desktop: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    mobile: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  },
  outlook: {
    web: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
    desktop: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
    mobile: '27922004-5251-4030-b22d-91ecd9a37ea4',
  },
  microsoft365: {
    web: '4765445b-32c6-49b0-83e6-1d93765276ca',
    desktop: '0ec893e0-5785-4de6-99da-4ed124e5296c',
    mobile: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  },
}
