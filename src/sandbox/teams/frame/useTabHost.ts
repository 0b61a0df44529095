import { useEffect, useRef, useState } from 'react'
import type { DeviceName, HostName } from '../../tenant/hostClients.ts'
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
  host: HostName
  device: DeviceName
  /** functions that are left without an answer */
  unanswered: readonly string[]
  /** the reasons for which functions fail, by their names */
  refused: ReadonlyMap<string, string>
  /** false when the link is not one to open */
  onLink: (url: string) => boolean
  onGoTo: (pageId: string, subPageId: string | null) => void
  onChat: () => void
}

type TabState = { kind: 'loading' } | { kind: 'shown' } | { kind: 'failed'; reason: string }

/** A frame whose script never arrives does not count as loaded, yet may have something to say. */
const LOADING_SHOWN_MS = 3000

/**
 * The Teams client for the tab in `frame`: answers messages from that frame and the tab's origin, and reports theme
 * changes. As in Teams for an app without a loading indicator, the tab is shown once its document has loaded
 * (`onDocument`), whatever becomes of it; the state is `failed` if it says so, or if nothing answers at its address.
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

  useReachable(tabOrigin, setState)
  const onDocument = () => setState(shownIfLoading)
  useEffect(() => {
    const timer = setTimeout(() => setState(shownIfLoading), LOADING_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [])
  return { frame, state, onDocument }
}

const shownIfLoading = (before: TabState): TabState =>
  before.kind === 'loading' ? { kind: 'shown' } : before

/** A frame with the browser's own error page looks loaded, so the address is asked as well. */
function useReachable(tabOrigin: string, setState: (state: TabState) => void) {
  useEffect(() => {
    const unreachable = () => setState({ kind: 'failed', reason: words.tab.unreachable(tabOrigin) })
    void fetch(tabOrigin, { mode: 'no-cors', cache: 'no-store' }).catch(unreachable)
  }, [tabOrigin, setState])
}

function hostFor(
  latest: () => TabProps,
  sessionId: string,
  setState: (state: TabState) => void,
): Host {
  return {
    context() {
      const { info, person, theme, locale, subPageId, host, device } = latest()
      return {
        tenantId: info.tenantId,
        appId: info.appId,
        entityId: info.entityId,
        subPageId,
        locale,
        theme,
        host,
        device,
        user: person,
        sessionId,
      }
    },
    token: async () => {
      const { person, host, device } = latest()
      return (await fetchToken({ persona: person.persona, host, device })).token
    },
    open: (link) => latest().onLink(link),
    goTo: (pageId, subPageId) => latest().onGoTo(pageId, subPageId),
    openChat: () => latest().onChat(),
    get unanswered() {
      return latest().unanswered
    },
    get refused() {
      return latest().refused
    },
    loaded: (failure) =>
      setState(failure === null ? { kind: 'shown' } : { kind: 'failed', reason: failure }),
  }
}

function send(frame: HTMLIFrameElement | null, origin: string, message: object) {
  frame?.contentWindow?.postMessage(message, origin)
}
