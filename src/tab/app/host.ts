/** The tab's side of Teams, Outlook and the Microsoft 365 app. The only importer of teams-js. */
import { app, authentication } from '@microsoft/teams-js'
import { learnHost } from './hostFacts.ts'
import { withLimit } from './limit.ts'

export type HostTheme = 'light' | 'dark' | 'contrast'

export interface HostContext {
  theme: HostTheme
  /** what a deep link asks for, such as `photo=none`; see route.ts */
  subPageId: string | null
  userId: string
  /** the host's language, such as `en-us` */
  locale: string
}

/**
 * Whether the page is in a window of its own, where nobody would answer. On phones, hosts may show it without a frame; they
 * then offer `nativeInterface`. An opener is no host: it is the page whose link was followed.
 */
export function isOwnWindow(): boolean {
  return window.parent === window && !('nativeInterface' in window)
}

/**
 * Connects to the host, and removes its loading screen. A second call shares the first one's handshake.
 * @param origins those that may frame the tab
 * @param onConnected called once the host answers, before it is asked for its context
 * @throws Error with teams-js' reason; after 60 s, that there was no answer
 */
export async function connect(origins: string[], onConnected: () => void): Promise<HostContext> {
  await app.initialize(origins)
  onConnected()
  app.notifyAppLoaded()
  const { app: host, page, user } = await app.getContext()
  learnHost(host.host.name, host.host.clientType)
  return {
    theme: readTheme(host.theme),
    subPageId: page.subPageId || null,
    userId: user?.id ?? '',
    locale: host.locale,
  }
}

/** Tells the host that the tab works. */
export function showTab(): void {
  void app.notifySuccess().catch(reportError)
}

export function onTheme(listener: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => listener(readTheme(name)))
}

/**
 * A single sign-on token for our API. The host may ask the person something first, so it can take minutes.
 * @throws Error with the host's reason
 */
export async function getToken(): Promise<string> {
  return await authentication.getAuthToken()
}

/**
 * Opens a page in a window of its own, or follows a Teams deep link.
 * @throws Error if neither the host nor the browser opens it
 */
export async function openLink(url: string): Promise<void> {
  try {
    await withLimit(app.openLink(url), () => new Error('The host does not answer openLink.'))
  } catch (error) {
    reportError(error)
    const opened = window.open(url, '_blank')
    if (!opened) throw error
    opened.opener = null
  }
}

function readTheme(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'light'
}
