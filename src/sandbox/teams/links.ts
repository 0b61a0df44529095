import * as z from 'zod'

/** Where a link that the tab or a card opens leads to on this page. */
export type Destination =
  | { kind: 'photos'; subPageId: string | null }
  | { kind: 'chat' }
  /** the sandbox's own stand-in for a sign-in page, as a path of this origin */
  | { kind: 'signIn'; path: string }
  | { kind: 'elsewhere'; url: string }
  /** not an address that a browser should open */
  | { kind: 'refused' }

const signInHost = 'login.microsoftonline.com'
const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft']
const openableProtocols = ['https:', 'http:', 'mailto:']

/**
 * Teams deep links to this app stay on the page, sign-in pages go to the sandbox, the rest to a new window.
 * Deep link forms: `/l/entity/<app id>/<entity id>?context={"subEntityId":…}` (subPageId in newer ones) and
 * `/l/chat/0/0?users=28:<bot id>`.
 */
export function destination(link: string, app: { appId: string }): Destination {
  const url = URL.parse(link)
  if (url === null || !openableProtocols.includes(url.protocol)) return { kind: 'refused' }
  if (url.hostname === signInHost) {
    return { kind: 'signIn', path: `/${signInHost}${url.pathname}${url.search}` }
  }
  if (teamsHosts.includes(url.hostname)) {
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
