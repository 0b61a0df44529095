import { useEffect, useRef, useState } from 'react'
import type { ThemeName } from '../address.ts'
import { fetchToken, type PageInfo, type PersonaView } from '../sandboxClient.ts'
import { words } from '../words.ts'
import { answerTo, request, themeForTab, type Host } from './host.ts'

export interface TabProps {
  info: PageInfo
  person: PersonaView
  theme: ThemeName
  /** read once, when the tab asks for its context */
  locale: string
  subPageId: string | null
  /** false when the link is not one to open */
  onLink: (url: string) => boolean
  onGoTo: (pageId: string, subPageId: string | null) => void
}

type TabState = { kind: 'loading' } | { kind: 'shown' } | { kind: 'failed'; reason: string }

const LOAD_TIMEOUT_MS = 20_000

/**
 * The Teams client for the tab in `frame`: answers messages from that frame and the tab's origin, and reports theme
 * changes. The state becomes `failed` if the tab has not loaded within `LOAD_TIMEOUT_MS`.
 */
export function useTabHost(props: TabProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<TabState>({ kind: 'loading' })
  const [greeted, setGreeted] = useState(false)
  const [sessionId] = useState(() => crypto.randomUUID())
  const { tabOrigin } = props.info

  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const host = hostFor(() => latest.current, sessionId, setState)
    const receive = async (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== tabOrigin) return
      const message = request.safeParse(event.data)
      if (!message.success) return
      if (message.data.func === 'initialize') setGreeted(true)
      const { id, uuidAsString } = message.data
      const args = await answerTo(message.data, host)
      if (args !== null) send(frame.current, tabOrigin, { id, uuidAsString, args })
    }
    const listener = (event: MessageEvent) => void receive(event)
    window.addEventListener('message', listener)
    return () => window.removeEventListener('message', listener)
  }, [tabOrigin, sessionId])

  useEffect(() => {
    const event = { func: 'themeChange', args: [themeForTab[props.theme]] }
    if (greeted) send(frame.current, tabOrigin, event)
  }, [props.theme, greeted, tabOrigin])

  useLoadTimeout(state.kind === 'loading', greeted, tabOrigin, setState)
  return { frame, state }
}

function useLoadTimeout(
  waiting: boolean,
  greeted: boolean,
  tabOrigin: string,
  setState: (state: TabState) => void,
) {
  useEffect(() => {
    const reason = greeted ? words.tab.notReady : words.tab.unreachable(tabOrigin)
    const giveUp = () => setState({ kind: 'failed', reason })
    const timer = waiting ? setTimeout(giveUp, LOAD_TIMEOUT_MS) : undefined
    return () => clearTimeout(timer)
  }, [waiting, greeted, tabOrigin, setState])
}

function hostFor(
  latest: () => TabProps,
  sessionId: string,
  setState: (state: TabState) => void,
): Host {
  return {
    context() {
      const { info, person, theme, locale, subPageId } = latest()
      return {
        tenantId: info.tenantId,
        appId: info.appId,
        entityId: info.entityId,
        subPageId,
        locale,
        theme,
        user: person,
        sessionId,
      }
    },
    token: async () => (await fetchToken(latest().person.persona)).token,
    open: (link) => latest().onLink(link),
    goTo: (pageId, subPageId) => latest().onGoTo(pageId, subPageId),
    loaded: (failure) =>
      setState(failure === null ? { kind: 'shown' } : { kind: 'failed', reason: failure }),
  }
}

function send(frame: HTMLIFrameElement | null, origin: string, message: object) {
  frame?.contentWindow?.postMessage(message, origin)
}
