import type { TabConfig } from '../api/contract.ts'
import { orAfter } from './app/limit.ts'
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

/** What the gallery looked like the last time is read and drawn by then, if it is kept. */
const VIEW_WITHIN_MS = 100

/** Usually the host has told the reader's language by then, and nothing is said before. */
const SILENT_MS = 250

/**
 * Until the host has told the reader's language, it is probably the browser's. Only for who has something to say before:
 * a browser that is asked for the first time about languages does nothing else for a while.
 */
interface Guess {
  language: () => Promise<void>
  /** the reader's language is known */
  end: () => void
}

function createGuess(): Guess {
  let guessed: Promise<void> | null = null
  const language = () => (guessed ??= setLanguage(navigator.language))
  const timer = setTimeout(language, SILENT_MS)
  return {
    language,
    end: () => {
      clearTimeout(timer)
      guessed = Promise.resolve()
    },
  }
}

/** Every failure reaches the console as well, with its stack. What an attempt says after the next one has begun is dropped. */
function begin(since: number, on: Listeners): void {
  let stage: Stage = 'service'
  const say: Say = (answer) => {
    if (answer.kind === 'waiting') stage = answer.stage
    on.setAttempt({ since, answer })
  }
  const guess = createGuess()
  const opening = isOwnWindow() ? stayOutside(say, guess) : open(say, guess, on)
  opening.catch(async (error: unknown) => {
    reportError(error)
    await guess.language()
    if (!isOwnWindow()) say({ kind: 'failed', stage, problem: asProblem(error) })
  })
}

async function stayOutside(say: Say, guess: Guess): Promise<void> {
  await guess.language()
  say({ kind: 'outside', openInTeams: null })
  const { openInTeams, languages } = await askTabConfig(guess)
  await setLanguage(offeredLocale(navigator.language, languages))
  say({ kind: 'outside', openInTeams })
}

async function askTabConfig(guess: Guess): Promise<TabConfig> {
  const answer = await fetchTabConfig()
  if ('config' in answer) return answer.config
  await guess.language()
  throw answer.explain()
}

async function open(
  say: Say,
  guess: Guess,
  { setTheme, ahead, lastView }: Listeners,
): Promise<void> {
  say({ kind: 'waiting', stage: 'service' })
  const { teamsOrigins, languages } = await askTabConfig(guess)
  say({ kind: 'waiting', stage: 'host' })
  const context = await connect(teamsOrigins, ahead.onConnected).catch(async (error: unknown) => {
    await guess.language()
    throw hostFailed(error instanceof Error ? error.message : String(error))
  })
  startRoute(context.userId, context.subPageId ? routeOfSubPage(context.subPageId) : null)
  // what comes next lets nothing be drawn in between
  const shown = lastView.show(context, isStartOfGallery(location.hash)).catch(reportError)
  await orAfter(VIEW_WITHIN_MS, shown)
  guess.end()
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
