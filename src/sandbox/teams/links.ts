import * as z from 'zod'
import { loginHosts, teamsHosts } from '../clouds.ts'

/** Where a link in the tab or in a card leads. */
export type Destination =
  | { kind: 'photos'; subPageId: string | null }
  | { kind: 'chat' }
  /** a sign-in page, as a path of the sandbox */
  | { kind: 'signIn'; path: string }
  | { kind: 'elsewhere'; url: string }
  /** not a URL that may be opened */
  | { kind: 'refused' }

const openableProtocols = ['https:', 'http:', 'mailto:']

/**
 * Resolves a link: Teams deep links to this app stay on the page, Microsoft's sign-in pages become the sandbox's, all
 * others open in a new window. Applications without a chat open all of Teams elsewhere. Deep links look like `/l/entity/<app id>/<entity id>?context={"subEntityId":…}` (subPageId in newer ones) and
 * `/l/chat/0/0?users=28:<bot id>`.
 */
export function destination(
  link: string,
  app: { appId: string },
  { hasChat }: { hasChat: boolean } = { hasChat: true },
): Destination {
  const url = URL.parse(link)
  if (url === null || !openableProtocols.includes(url.protocol)) return { kind: 'refused' }
  if (loginHosts.has(url.hostname)) {
    return { kind: 'signIn', path: `/${url.hostname}${url.pathname}${url.search}` }
  }
  if (hasChat && teamsHosts.has(url.hostname)) {
    const [, , form, appId] = url.pathname.split('/')
    if (form === 'entity' && appId === app.appId) {
      return { kind: 'photos', subPageId: subPageOf(url.searchParams.get('context')) }
    }
    if (form === 'chat' && url.searchParams.get('users') === `28:${app.appId}`) {
      return { kind: 'chat' }
    }
  }
  return { kind: 'elsewhere', url: url.href }
}

const deepLinkContext = z.object({
  subEntityId: z.string().optional(),
  subPageId: z.string().optional(),
})

function subPageOf(context: string | null): string | null {
  if (context === null) return null
  try {
    const parsed = deepLinkContext.safeParse(JSON.parse(context))
    return parsed.data?.subPageId ?? parsed.data?.subEntityId ?? null
  } catch {
    return null
  }
}
