/**
 * What the start of the gallery looked like when it was last seen, shown until the gallery is drawn anew. Nothing in it can
 * be pressed: it is a picture of the page. It is the reader's alone, as thumbnails are.
 */
import type { HostContext, HostTheme } from '../app/host.ts'
import { capture, cover, type Cover } from './cover.ts'
import type { KeptView, Surroundings } from './keptView.ts'

/** If the gallery isn't there by then, the page says what it waits for. */
const AT_THE_LATEST_MS = 4000

export interface LastView {
  /**
   * Lays it over the page, if it is the reader's and would look the same; resolves once it is drawn.
   * @param isStart of the gallery is what opens
   */
  show(context: HostContext, isStart: boolean): Promise<void>
  setTheme(theme: HostTheme): void
  /** Keeps what the page looks like now. @param reader the signed-in person's id */
  keep(reader: string): Promise<void>
  /** The page below is drawn: takes it away once the pictures are, too. */
  uncover(): void
  /** Takes it away at once: the page says something else. */
  drop(): void
  /** Keeps nothing any more: the reader doesn't manage photos. */
  forget(): Promise<void>
}

export function createLastView(kept: KeptView): LastView {
  let host: Pick<HostContext, 'theme' | 'locale'> | null = null
  let shown: Cover | null = null
  let isOver = false
  const drop = (): void => {
    isOver = true
    shown?.remove()
    shown = null
  }
  return {
    drop,
    forget: () => kept.forget(),
    async show({ userId, theme, locale }, isStart) {
      host = { theme, locale }
      const view = await kept.read(surroundings(userId, host))
      if (!view || !isStart || isOver) return
      shown = cover(view)
      setTimeout(drop, AT_THE_LATEST_MS)
      await nextDrawing()
    },
    setTheme(theme) {
      if (host) host = { ...host, theme }
      drop()
    },
    async keep(reader) {
      const view = capture()
      if (view && host) await kept.keep(view, surroundings(reader, host))
    },
    // what is read only now would lie over a page that is drawn
    uncover: () => (shown ? shown.whenSameBelow(drop) : drop()),
  }
}

/** Once the next frame is on the screen; never, while the page is in a tab that isn't seen. */
const nextDrawing = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

const surroundings = (
  reader: string,
  { theme, locale }: Pick<HostContext, 'theme' | 'locale'>,
): Surroundings => ({
  reader,
  theme,
  locale,
  width: window.innerWidth,
  script: document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '',
})
