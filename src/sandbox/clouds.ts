/** The clouds of Microsoft 365 that the sandbox's tenant can be in. GCC is the global cloud with a connector of its own. */
export const cloudNames = ['global', 'gcc', 'gcchigh', 'dod', 'china'] as const
export type CloudName = (typeof cloudNames)[number]

/** The hosts of one cloud, without `https://`. */
export interface Cloud {
  login: string
  /** Entra's other names for `login`, as instance discovery lists them */
  loginAliases: string[]
  /** the issuer of v1.0 tokens, which Graph and the connector take */
  sts: string
  graph: string
  botLogin: string
  /** the issuer of the connector's tokens and the audience of the bot's */
  botApi: string
  connector: string
  /** the first part of a `serviceUrl`'s path */
  region: string
  /** the domain of SharePoint and OneDrive */
  sharePoint: string
  teams: string[]
  /** whether Teams passes files that people send to bots (msteams-docs: bots-filesv4) */
  filesToBots: boolean
}

const global: Cloud = {
  login: 'login.microsoftonline.com',
  loginAliases: ['login.windows.net', 'login.microsoft.com'],
  sts: 'sts.windows.net',
  graph: 'graph.microsoft.com',
  botLogin: 'login.botframework.com',
  botApi: 'api.botframework.com',
  connector: 'smba.trafficmanager.net',
  region: 'emea',
  sharePoint: 'sharepoint.com',
  teams: ['teams.microsoft.com', 'teams.cloud.microsoft'],
  filesToBots: true,
}

const gccHigh: Cloud = {
  login: 'login.microsoftonline.us',
  loginAliases: ['login.usgovcloudapi.net'],
  sts: 'sts.windows.net',
  graph: 'graph.microsoft.us',
  botLogin: 'login.botframework.azure.us',
  botApi: 'api.botframework.us',
  connector: 'smba.infra.gov.teams.microsoft.us',
  region: 'gcch',
  sharePoint: 'sharepoint.us',
  teams: ['gov.teams.microsoft.us'],
  filesToBots: false,
}

/**
 * Sources: learn.microsoft.com/graph/deployments for Entra and Graph; `TeamsProactiveServiceEndpoints` of the Agents SDK
 * and the cloud presets of the Teams SDK for the rest. The connector's path is documented for GCC and GCC High, and
 * assumed for DoD and China.
 */
export const clouds: Record<CloudName, Cloud> = {
  global,
  gcc: { ...global, connector: 'smba.infra.gcc.teams.microsoft.com', region: 'gcc' },
  gcchigh: gccHigh,
  dod: {
    ...gccHigh,
    graph: 'dod-graph.microsoft.us',
    connector: 'smba.infra.dod.teams.microsoft.us',
    region: 'dod',
    sharePoint: 'sharepoint-mil.us',
    teams: ['dod.teams.microsoft.us'],
  },
  china: {
    login: 'login.partner.microsoftonline.cn',
    loginAliases: ['login.chinacloudapi.cn'],
    sts: 'sts.chinacloudapi.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    botLogin: 'login.botframework.azure.cn',
    botApi: 'api.botframework.azure.cn',
    connector: 'frontend.botapi.msg.infra.teams.microsoftonline.cn',
    region: 'teams',
    sharePoint: 'sharepoint.cn',
    teams: ['teams.microsoftonline.cn'],
    filesToBots: false,
  },
}

const all = Object.values(clouds)

/** Every host that some cloud has, apart from those of SharePoint. */
export const knownHosts: ReadonlySet<string> = new Set(
  all.flatMap(({ login, graph, botLogin, botApi, connector }) => [
    login,
    graph,
    botLogin,
    botApi,
    connector,
  ]),
)
/** The domains below which files are, with a leading dot. */
export const fileDomains: readonly string[] = [
  ...new Set(all.map(({ sharePoint }) => `.${sharePoint}`)),
]
export const graphHosts: ReadonlySet<string> = new Set(all.map(({ graph }) => graph))
export const loginHosts: ReadonlySet<string> = new Set(all.map(({ login }) => login))
export const teamsHosts: ReadonlySet<string> = new Set(all.flatMap(({ teams }) => teams))
