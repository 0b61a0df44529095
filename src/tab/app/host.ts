/** Teams as the tab sees it. The only importer of teams-js. */
import { app, authentication } from '@microsoft/teams-js'
import type { TabConfig } from '../../api/contract.ts'

export type HostTheme = 'light' | 'dark' | 'contrast'

export interface HostContext {
  theme: HostTheme
  /** what a deep link asks to be shown, for instance `photo=none` */
  subPageId: string | null
  userId: string
  /** Teams' language, as `en-us` */
  locale: string
}

export type HostAnswer = { kind: 'ready'; context: HostContext } | { kind: 'outside' }

const patience = 20_000

/**
 * Shakes hands with Teams; `outside` when nobody answers, as in a plain browser window.
 * @throws Error when the origins that may frame the tab could not be fetched
 */
export async function connect(): Promise<HostAnswer> {
  const answer = await fetch('/tab-config.json')
  if (!answer.ok) throw new Error(`The tab's configuration could not be read (${answer.status}).`)
  const { teamsOrigins } = (await answer.json()) as TabConfig
  try {
    await withinPatience(app.initialize(teamsOrigins))
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

/** Tells Teams to take its loading screen away. */
export function showTab(): void {
  app.notifyAppLoaded()
  void app.notifySuccess()
}

export function onTheme(listener: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => listener(readTheme(name)))
}

/** A fresh single sign-on token for our API. @throws Error with Teams' reason */
export function getToken(): Promise<string> {
  return authentication.getAuthToken()
}

/** Opens a page outside the tab, in a window of its own, or follows a Teams deep link. */
export async function openLink(url: string): Promise<void> {
  await app.openLink(url)
}

function readTheme(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'light'
}

function withinPatience(promise: Promise<void>): Promise<void> {
  const timeout = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('Teams did not answer.')), patience)
  })
  return Promise.race([promise, timeout])
}
