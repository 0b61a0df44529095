import { useEffect, useState } from 'react'
import {
  connect,
  isOwnWindow,
  onTheme,
  showTab,
  type HostContext,
  type HostTheme,
} from './app/host.ts'
import { asProblem, type Problem } from './api/problem.ts'
import { hostFailed, type Stage } from './api/startProblem.ts'
import { fetchTabConfig } from './api/tabConfig.ts'
import { routeOfSubPage } from './app/route.ts'
import { setLanguage } from './words/words.ts'
import { startRoute } from './hooks/useRoute.ts'

type Answer =
  | { kind: 'waiting'; stage: Stage }
  | { kind: 'ready' }
  /** in a window of its own; the address that opens it in Teams, once it is known */
  | { kind: 'outside'; openInTeams: string | null }
  | { kind: 'failed'; stage: Stage; problem: Problem }
type Say = (answer: Answer) => void

interface Attempt {
  /** when it began, on the clock of `performance.now()`; the first began with the page */
  since: number
  answer: Answer
}
interface Listeners {
  setAttempt: (change: (before: Attempt) => Attempt) => void
  setTheme: (theme: HostTheme) => void
  onConnected: () => void
}

/**
 * The handshake with Teams, and Teams' current theme; the system's until Teams' is known.
 * @param onConnected called as soon as Teams can be asked for a token, before the rest of the handshake
 */
export function useHost(onConnected: () => void) {
  const [attempt, setAttempt] = useState<Attempt>({
    since: 0,
    answer: { kind: 'waiting', stage: 'service' },
  })
  const [theme, setTheme] = useState<HostTheme>(systemTheme)

  const [listeners] = useState<Listeners>({ setAttempt, setTheme, onConnected })
  useEffect(() => begin(0, listeners), [listeners])
  // scroll bars and drop-down lists are drawn by the browser, which knows only this
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  }, [theme])

  return { ...attempt, theme, retry: () => begin(performance.now(), listeners) }
}

/** Every failure reaches the console as well, with its stack. What an attempt says after the next one has begun is dropped. */
function begin(since: number, on: Listeners): void {
  let stage: Stage = 'service'
  const say: Say = (answer) => {
    if (answer.kind === 'waiting') stage = answer.stage
    on.setAttempt((before) => (since < before.since ? before : { since, answer }))
  }
  const opening = isOwnWindow() ? stayOutside(say) : open(say, on)
  opening.catch((error: unknown) => {
    reportError(error)
    if (!isOwnWindow()) say({ kind: 'failed', stage, problem: asProblem(error) })
  })
}

async function stayOutside(say: Say): Promise<void> {
  say({ kind: 'outside', openInTeams: null })
  const { openInTeams } = await fetchTabConfig()
  say({ kind: 'outside', openInTeams })
}

async function open(say: Say, { setTheme, onConnected }: Listeners): Promise<void> {
  say({ kind: 'waiting', stage: 'service' })
  const { teamsOrigins } = await fetchTabConfig()
  say({ kind: 'waiting', stage: 'host' })
  const context = await connect(teamsOrigins, onConnected).catch((error: unknown) => {
    throw hostFailed(error instanceof Error ? error.message : String(error))
  })
  await welcome(context, setTheme)
  say({ kind: 'ready' })
}

async function welcome(
  context: HostContext,
  onNewTheme: (theme: HostTheme) => void,
): Promise<void> {
  await setLanguage(context.locale)
  onNewTheme(context.theme)
  onTheme(onNewTheme)
  startRoute(context.userId, context.subPageId ? routeOfSubPage(context.subPageId) : null)
  showTab()
}

const systemTheme = (): HostTheme =>
  globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
