/** The tab's side of Teams. The only importer of teams-js. */
import { app, authentication } from '@microsoft/teams-js'
import type { TabConfig } from '../../api/contract.ts'

export type HostTheme = 'light' | 'dark' | 'contrast'

export interface HostContext {
  theme: HostTheme
  /** what a deep link asks for, such as `photo=none`; see route.ts */
  subPageId: string | null
  userId: string
  /** Teams' language, such as `en-us` */
  locale: string
}

export type HostAnswer = { kind: 'ready'; context: HostContext } | { kind: 'outside' }

const HANDSHAKE_TIMEOUT_MS = 20_000

/**
 * Connects to Teams; `outside` if there is no answer within 20 s, as in a plain browser window.
 * @throws Error if the origins that may frame the tab can't be fetched
 */
export async function connect(): Promise<HostAnswer> {
  const answer = await fetch('/tab-config.json')
  if (!answer.ok) throw new Error(`Couldn't fetch the tab's configuration (HTTP ${answer.status}).`)
  const { teamsOrigins } = (await answer.json()) as TabConfig
  try {
    await withTimeout(app.initialize(teamsOrigins))
  } catch {
    return { kind: 'outside' }
  }
  const context = await app.getContext()
  return {
    kind: 'ready',
    context: {
      theme: readTheme(context.app.theme),
      subPageId: context.page.subPageId || null,
      userId: context.user?.id ?? '',
      locale: context.app.locale,
    },
  }
}

/** Makes Teams remove its loading screen. */
export function showTab(): void {
  app.notifyAppLoaded()
  void app.notifySuccess()
}

export function onTheme(listener: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => listener(readTheme(name)))
}

/**
 * A single sign-on token for our API.
 * @throws Error with Teams' reason
 */
export function getToken(): Promise<string> {
  return authentication.getAuthToken()
}

/** Opens a page in a window of its own, or follows a Teams deep link. */
export async function openLink(url: string): Promise<void> {
  await app.openLink(url)
}

function readTheme(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'light'
}

function withTimeout(promise: Promise<void>): Promise<void> {
  const timeout = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('Teams did not answer.')), HANDSHAKE_TIMEOUT_MS)
  })
  return Promise.race([promise, timeout])
}
