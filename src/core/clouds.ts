/**
 * The clouds that Microsoft 365 runs in, with every host the product may talk to (learn.microsoft.com/graph/deployments).
 * No other file contains a host name.
 */
export const cloudNames = ['global', 'usgov', 'china'] as const
export type CloudName = (typeof cloudNames)[number]

export interface Cloud {
  /** Entra, for sign-in, consent pages and token exchange */
  authority: string
  graph: string
  /** Bot Framework: where the connector publishes its signing keys, and the issuer of its tokens */
  botOpenIdMetadata: string
  botTokenIssuer: string
  /** `channelService` of botbuilder; empty for the public cloud */
  botChannelService: string
  /** hosts that an activity's `serviceUrl` may name; a leading `*.` stands for one or more labels */
  botServiceHosts: string[]
  /** hosts from which files sent in chat may be downloaded; their `downloadUrl` is pre-authorised and needs no token */
  fileHosts: string[]
  /** base of deep links into Teams */
  teamsLinks: string
  /** origins that may frame the tab */
  teamsOrigins: string[]
}

export const clouds: Record<CloudName, Cloud> = {
  global: {
    authority: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    botOpenIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    botTokenIssuer: 'https://api.botframework.com',
    botChannelService: '',
    botServiceHosts: ['smba.trafficmanager.net'],
    fileHosts: ['*.sharepoint.com'],
    teamsLinks: 'https://teams.microsoft.com',
    teamsOrigins: [
      'https://teams.microsoft.com',
      'https://teams.cloud.microsoft',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://*.office.com',
      'https://outlook.office365.com',
    ],
  },
  usgov: {
    authority: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    botOpenIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    botTokenIssuer: 'https://api.botframework.us',
    botChannelService: 'https://botframework.azure.us',
    botServiceHosts: ['smba.infra.gcc.teams.microsoft.com', 'smba.infra.gov.teams.microsoft.us'],
    fileHosts: ['*.sharepoint.us'],
    teamsLinks: 'https://gov.teams.microsoft.us',
    teamsOrigins: ['https://gov.teams.microsoft.us', 'https://dod.teams.microsoft.us'],
  },
  china: {
    authority: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    botOpenIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    botTokenIssuer: 'https://api.botframework.azure.cn',
    botChannelService: 'https://botframework.azure.cn',
    botServiceHosts: ['*.botframework.azure.cn', 'smba.trafficmanager.cn'],
    fileHosts: ['*.sharepoint.cn'],
    teamsLinks: 'https://teams.microsoftonline.cn',
    teamsOrigins: ['https://teams.microsoftonline.cn'],
  },
}

/**
 * The address that opens the tab in Teams.
 * @param clientId also the id of the Teams app
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function tabAddress(cloud: Cloud, clientId: string): string {
  return `${cloud.teamsLinks}/l/entity/${clientId}/photos`
}

/** Whether `host` matches one of `patterns`; `*.sharepoint.com` matches any subdomain, but not itself. */
export function hostMatches(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*.')
      ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1
      : host === pattern,
  )
}

/** From here teams-js loads the list of Teams' origins in every cloud, with a built-in list as fallback. */
export const teamsOriginList = 'https://res.cdn.office.net'
