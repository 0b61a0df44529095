/**
 * The side of Teams, Outlook or the Microsoft 365 app in the teams-js 2.58 protocol. Function names and argument orders are those on the wire, which differ
 * from the library's (`pages.getConfig` sends `settings.getSettings`).
 */
import * as z from 'zod'
import type { DeviceName, HostName } from '../../tenant/hostClients.ts'
import type { ThemeName } from '../address.ts'
import { words } from '../words.ts'
import { clientTypes, hostKinds } from './hosts.ts'

/** The context that the tab is told. */
interface HostContext {
  tenantId: string
  appId: string
  entityId: string
  subPageId: string | null
  /** the tab's `app.locale` */
  locale: string
  theme: ThemeName
  host: HostName
  device: DeviceName
  user: { id: string; userPrincipalName: string; displayName: string }
  sessionId: string
}

/** What the tab can ask of its host. */
export interface Host {
  context(): HostContext
  /** a new single sign-on token of the person; rejects with the reason */
  token(): Promise<string>
  /** false when the link is not one to open */
  open(link: string): boolean
  goTo(pageId: string, subPageId: string | null): void
  openChat(): void
  /** the tab has loaded, or failed for this reason */
  loaded(failure: string | null): void
  /** functions that are left without an answer, to see what the tab does */
  unanswered: readonly string[]
  /** functions that fail for a reason */
  refused: ReadonlyMap<string, string>
}

export const request = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
})
export type HostRequest = z.infer<typeof request>

const runtimeOf = (host: HostName) =>
  JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    supports: hostKinds[host].supports,
  })

/** The theme names of teams-js. */
export const themeForTab: Record<ThemeName, string> = {
  light: 'default',
  dark: 'dark',
  contrast: 'contrast',
}

type Answer = unknown[] | null

/** Answers by function name; null where the library expects none. */
const answers: Record<string, (args: unknown[], host: Host) => Answer | Promise<Answer>> = {
  initialize: (_args, host) => {
    const { host: name, device } = host.context()
    return ['content', clientTypes[device], runtimeOf(name), '2.0.0']
  },
  getContext: (_args, host) => [legacyContext(host.context())],
  'authentication.getAuthToken': async (_args, host) => {
    try {
      return [true, await host.token()]
    } catch (error) {
      return [false, error instanceof Error ? error.message : 'resourceDisabled']
    }
  },
  'authentication.authenticate': () => [false, 'FailedToOpenWindow'],
  executeDeepLink: ([link], host) =>
    host.open(text(link) ?? '') ? [true] : [false, 'This link cannot be opened.'],
  'chat.openChat': (_args, host) => {
    if (!hostKinds[host.context().host].hasChat) return [false, 'chat is not supported here.']
    host.openChat()
    return [true]
  },
  'settings.getSettings': (_args, host) => {
    const { entityId } = host.context()
    return [{ entityId, contentUrl: '', suggestedDisplayName: words.photos }]
  },
  'pages.currentApp.navigateTo': ([to], host) => {
    const page = navigation.parse(to)
    host.goTo(page.pageId, page.subPageId ?? null)
    return [null]
  },
  'pages.currentApp.navigateToDefaultPage': (_args, host) => {
    host.goTo(host.context().entityId, null)
    return [null]
  },
  'appInitialization.appLoaded': (_args, host) => done(host, null),
  'appInitialization.success': (_args, host) => done(host, null),
  'appInitialization.expectedFailure': (_args, host) => done(host, null),
  'appInitialization.failure': ([reason, message], host) =>
    done(host, text(message) ?? text(reason) ?? words.tab.noReason),
  registerHandler: () => null,
  readyToUnload: () => null,
  returnFocus: () => null,
  setFrameContext: () => null,
  shareDeepLink: () => null,
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

const navigation = z.object({ pageId: z.string(), subPageId: z.string().optional() })

/** The arguments to answer with, or null for no answer. Unknown functions are refused, as in Teams. */
export async function answerTo(message: HostRequest, host: Host): Promise<Answer> {
  if (host.unanswered.includes(message.func)) return null
  const reason = host.refused.get(message.func)
  if (reason !== undefined) return [false, reason]
  const answer = Object.hasOwn(answers, message.func) ? answers[message.func] : undefined
  if (answer === undefined) return [false, `${message.func} is not supported here.`]
  return answer(message.args, host)
}

function done(host: Host, failure: string | null): null {
  host.loaded(failure)
  return null
}

/** The flat context on the wire, from which teams-js builds its nested one. */
function legacyContext(context: HostContext): Record<string, unknown> {
  return {
    locale: context.locale,
    theme: themeForTab[context.theme],
    entityId: context.entityId,
    ...(context.subPageId === null ? {} : { subEntityId: context.subPageId }),
    appId: context.appId,
    userObjectId: context.user.id,
    userPrincipalName: context.user.userPrincipalName,
    userDisplayName: context.user.displayName,
    loginHint: context.user.userPrincipalName,
    tid: context.tenantId,
    hostName: hostKinds[context.host].name,
    hostClientType: clientTypes[context.device],
    frameContext: 'content',
    appSessionId: context.sessionId,
    sessionId: context.sessionId,
  }
}
