import { useEffect, useState } from 'react'
import {
  connect,
  onTheme,
  showTab,
  type HostAnswer,
  type HostContext,
  type HostTheme,
} from './app/host.ts'
import { offline, type Problem } from './api/problem.ts'
import { routeOfSubPage } from './app/route.ts'
import { setLanguage } from './words/words.ts'
import { startRoute } from './hooks/useRoute.ts'

type Answer = HostAnswer | { kind: 'waiting' } | { kind: 'failed'; problem: Problem }

/** The result of the handshake with Teams, and Teams' current theme; the system's until Teams' is known. */
export function useHost(): { answer: Answer; theme: HostTheme; retry: () => void } {
  const [answer, setAnswer] = useState<Answer>({ kind: 'waiting' })
  const [theme, setTheme] = useState<HostTheme>(systemTheme)

  useEffect(() => begin(setAnswer, setTheme), [])
  // scroll bars and drop-down lists are drawn by the browser, which knows only this
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  }, [theme])

  const retry = (): void => {
    setAnswer({ kind: 'waiting' })
    begin(setAnswer, setTheme)
  }
  return { answer, theme, retry }
}

function begin(onAnswer: (answer: Answer) => void, onNewTheme: (theme: HostTheme) => void): void {
  void connect().then(
    async (host) => {
      if (host.kind === 'ready') await welcome(host.context, onNewTheme)
      onAnswer(host)
    },
    () => onAnswer({ kind: 'failed', problem: offline() }),
  )
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
