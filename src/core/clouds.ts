/**
 * The clouds that Microsoft 365 runs in, with every host the product may talk to and every client application that may
 * ask for our tokens. No other file contains a host name or a client id of Microsoft.
 *
 * Sources: learn.microsoft.com/graph/deployments (Entra, Graph); the cloud presets of the Teams SDK
 * (`cloud-environment.ts`, Bot Framework and connectors); learn.microsoft.com/microsoftteams/platform, pages
 * tab-requirements (origins), tab-sso-register-aad (client ids), bots-filesv4 and cloud-overview (what is missing).
 */
export const cloudNames = ['global', 'gcchigh', 'dod', 'china', 'usgov'] as const
export type CloudName = (typeof cloudNames)[number]

export interface Cloud {
  /** Entra, for sign-in, consent pages and token exchange */
  authority: string
  graph: string
  /** Bot Framework: where the connector publishes its signing keys, and the issuer of its tokens */
  botOpenIdMetadata: string
  botTokenIssuer: string
  /** hosts that an activity's `serviceUrl` may name; a leading `*.` stands for one or more labels */
  botServiceHosts: string[]
  /** hosts from which files sent in chat may be downloaded; their `downloadUrl` is pre-authorised and needs no token */
  fileHosts: string[]
  /** base of deep links into Teams */
  teamsLinks: string
  /** origins that may frame the tab */
  teamsOrigins: string[]
  /** the applications that may request the tab's tokens, in lower case */
  clientIds: string[]
  /** whether Teams passes the files that people send to a bot */
  filesToBots: boolean
  /** whether Teams shows the cards of a bot */
  cards: boolean
}

const teamsClients = {
  desktopAndMobile: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  web: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
}
/** Outlook and the Microsoft 365 app open personal tabs too. */
const microsoft365Clients = {
  web: '4765445b-32c6-49b0-83e6-1d93765276ca',
  desktop: '0ec893e0-5785-4de6-99da-4ed124e5296c',
  /** of Outlook for Windows as well */
  mobile: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
}
const outlookClients = {
  web: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  mobile: '27922004-5251-4030-b22d-91ecd9a37ea4',
}

/** Includes GCC, whose bots have a connector of their own. */
const global: Cloud = {
  authority: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  botOpenIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  botTokenIssuer: 'https://api.botframework.com',
  botServiceHosts: [
    'smba.trafficmanager.net',
    'smba.onyx.prod.teams.trafficmanager.net',
    'smba.infra.gcc.teams.microsoft.com',
  ],
  fileHosts: ['*.sharepoint.com'],
  teamsLinks: 'https://teams.microsoft.com',
  teamsOrigins: [
    'https://*.cloud.microsoft',
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://teams.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://outlook.office.com',
    'https://outlook.office365.com',
    'https://outlook-sdf.office.com',
    'https://outlook-sdf.office365.com',
  ],
  clientIds: [teamsClients, microsoft365Clients, outlookClients].flatMap((clients) =>
    Object.values(clients),
  ),
  filesToBots: true,
  cards: true,
}

const gccHigh: Cloud = {
  authority: 'https://login.microsoftonline.us',
  graph: 'https://graph.microsoft.us',
  botOpenIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  botTokenIssuer: 'https://api.botframework.us',
  botServiceHosts: ['smba.infra.gov.teams.microsoft.us'],
  fileHosts: ['*.sharepoint.us'],
  teamsLinks: 'https://gov.teams.microsoft.us',
  teamsOrigins: ['https://gov.teams.microsoft.us'],
  clientIds: Object.values(teamsClients),
  filesToBots: false,
  cards: true,
}

export const clouds: Record<CloudName, Cloud> = {
  global,
  gcchigh: gccHigh,
  dod: {
    ...gccHigh,
    graph: 'https://dod-graph.microsoft.us',
    botServiceHosts: ['smba.infra.dod.teams.microsoft.us'],
    fileHosts: ['*.sharepoint-mil.us'],
    teamsLinks: 'https://dod.teams.microsoft.us',
    teamsOrigins: ['https://dod.teams.microsoft.us'],
  },
  china: {
    authority: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    botOpenIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    botTokenIssuer: 'https://api.botframework.azure.cn',
    botServiceHosts: [
      'frontend.botapi.msg.infra.teams.microsoftonline.cn',
      '*.botframework.azure.cn',
    ],
    fileHosts: ['*.sharepoint.cn'],
    teamsLinks: 'https://teams.microsoftonline.cn',
    teamsOrigins: ['https://teams.microsoftonline.cn'],
    clientIds: Object.values(teamsClients),
    filesToBots: false,
    cards: false,
  },
  // what GCC High was called here before DoD had a name of its own
  usgov: gccHigh,
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
