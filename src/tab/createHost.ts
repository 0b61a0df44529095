import { connect, isOwnWindow, onTheme, showTab, type HostTheme } from './app/host.ts'
import { asProblem, type Problem } from './api/problem.ts'
import { hostFailed, type Stage } from './api/startProblem.ts'
import { fetchTabConfig } from './api/tabConfig.ts'
import { routeOfSubPage } from './app/route.ts'
import { createSubscribable } from './app/subscribable.ts'
import { offeredLocale } from '../core/words/languages.ts'
import { isStartOfGallery } from './app/route.ts'
import type { LastView } from './lastView/lastView.ts'
import type { Ahead } from './api/askAhead.ts'
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
interface HostState extends Attempt {
  theme: HostTheme
}
export interface Host {
  state: () => HostState
  subscribe: (listener: () => void) => () => void
  retry: () => void
}
interface Listeners {
  setAttempt: (attempt: Attempt) => void
  setTheme: (theme: HostTheme) => void
  ahead: Ahead
  lastView: LastView
}

/** Begins the handshake with Teams. The theme is the system's until Teams' is known. */
export function createHost(ahead: Ahead, lastView: LastView): Host {
  const { notify, subscribe } = createSubscribable()
  let state: HostState = {
    since: 0,
    answer: { kind: 'waiting', stage: 'service' },
    theme: systemTheme(),
  }
  const change = (changed: Partial<HostState>): void => {
    state = { ...state, ...changed }
    notify()
  }
  const listeners: Listeners = {
    setAttempt: (attempt) => {
      if (attempt.since >= state.since) change(attempt)
    },
    setTheme: (theme) => change({ theme }),
    ahead,
    lastView,
  }
  begin(0, listeners)
  return {
    state: () => state,
    subscribe,
    retry: () => begin(performance.now(), listeners),
  }
}

/** Every failure reaches the console as well, with its stack. What an attempt says after the next one has begun is dropped. */
function begin(since: number, on: Listeners): void {
  let stage: Stage = 'service'
  const say: Say = (answer) => {
    if (answer.kind === 'waiting') stage = answer.stage
    on.setAttempt({ since, answer })
  }
  const opening = isOwnWindow() ? stayOutside(say) : open(say, on)
  opening.catch((error: unknown) => {
    reportError(error)
    if (!isOwnWindow()) say({ kind: 'failed', stage, problem: asProblem(error) })
  })
}

async function stayOutside(say: Say): Promise<void> {
  await setLanguage(navigator.language)
  say({ kind: 'outside', openInTeams: null })
  const { openInTeams, languages } = await fetchTabConfig()
  await setLanguage(offeredLocale(navigator.language, languages))
  say({ kind: 'outside', openInTeams })
}

async function open(say: Say, { setTheme, ahead, lastView }: Listeners): Promise<void> {
  say({ kind: 'waiting', stage: 'service' })
  // probably the reader's, until the host says which: in it they are told what goes wrong before
  const [{ teamsOrigins, languages }] = await Promise.all([
    fetchTabConfig(),
    setLanguage(navigator.language),
  ])
  say({ kind: 'waiting', stage: 'host' })
  const context = await connect(teamsOrigins, ahead.onConnected).catch((error: unknown) => {
    throw hostFailed(error instanceof Error ? error.message : String(error))
  })
  startRoute(context.userId, context.subPageId ? routeOfSubPage(context.subPageId) : null)
  void lastView.show(context, isStartOfGallery(location.hash)).catch(reportError)
  await setLanguage(offeredLocale(context.locale, languages))
  setTheme(context.theme)
  onTheme((theme) => {
    lastView.setTheme(theme)
    setTheme(theme)
  })
  showTab()
  ahead.onWelcome()
  say({ kind: 'ready' })
}

const systemTheme = (): HostTheme =>
  globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
