/**
 * The clouds Microsoft 365 runs in, and every foreign host name the product may ever talk to.
 * Hosts: learn.microsoft.com/graph/deployments; no host name stands anywhere else in the code.
 */
export const cloudNames = ['global', 'usgov', 'china'] as const
export type CloudName = (typeof cloudNames)[number]

export interface Cloud {
  /** Entra, for sign-in, consent pages and token exchange */
  authority: string
  graph: string
  /** Bot Framework: where the connector's signing keys are published and what its tokens are issued by */
  botOpenIdMetadata: string
  botTokenIssuer: string
  /** `channelService` of botbuilder; empty for the public cloud */
  botChannelService: string
  /** hosts an activity's `serviceUrl` may name; a leading `*.` stands for one or more labels */
  botServiceHosts: string[]
  /** hosts a file sent in chat may be fetched from (its `downloadUrl` is pre-authorised, so no token is sent) */
  fileHosts: string[]
  /** where deep links into Teams begin */
  teamsLinks: string
  /** origins in which Teams frames the tab */
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

/** Whether `host` is one of `patterns`; `*.sharepoint.com` covers any name below it but not itself. */
export function hostMatches(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*.')
      ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1
      : host === pattern,
  )
}

/** Where teams-js asks, in every cloud, which origins are Teams (its own list is the fallback). */
export const teamsOriginList = 'https://res.cdn.office.net'
