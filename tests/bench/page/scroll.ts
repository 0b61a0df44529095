/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there as text */
import type { Browser, CDPSession, Frame } from 'playwright-core'
import { newWindow } from './opens.ts'
import { traceTasks } from './processorTasks.ts'
import type { Site } from './site.ts'

type Direction = 'scrolling down' | 'scrolling up'

export interface Scrolled {
  /** people that the list had in the end */
  people: number
  seconds: number
  /** ms by the clock of each task of more than 50 ms, by what was going on */
  longTasks: Record<'opening' | Direction, number[]>
  /** ms of processor time of each task of at least 10 ms */
  byProcessor: Record<Direction, number[]>
  /** MB on the heap after a collection, back at the top: from a part of the list, and from its end */
  memoryBefore: number
  memoryAfter: number
  /** a second, while scrolling as fast as people come */
  tilesDrawn: number
  /** a second, in the same time */
  thumbnailsReceived: number
}

interface Counted {
  tiles: number
  thumbnails: number
  longTasks: number[]
}
declare global {
  // oxlint-disable-next-line no-var -- read by the benchmark through the browser
  var counted: Counted
}

/** How long it may take to the end of the list. */
const TIME_LIMIT_MS = 40_000
/** A hand on a wheel or a scroll bar, per frame of the screen. */
const STEP_PX = 1200
/**
 * A part of the list, after which everything that scrolling runs is compiled: its code stays on the heap (2 of 3 MB),
 * however many people follow.
 */
const PART_MS = 5000
/** Above what a query is kept unused. */
const SETTLE_MS = 20_000

/** Scrolls through everybody and back to the top in a new window. */
export async function scrollThrough(browser: Browser, site: Site): Promise<Scrolled> {
  site.frame('tab')
  const window = await newWindow(browser)
  await window.addInitScript(count)
  const page = await window.newPage()
  await page.goto(site.hostUrl)
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('the tab is not in its frame')
  await frame.locator('[data-index] img').first().waitFor()
  const session = await window.newCDPSession(frame)
  // what is loaded ahead is there
  await page.waitForTimeout(4000)
  const opening = await taken(frame)
  await frame.evaluate(scrollToEnd, { step: STEP_PX, limit: PART_MS })
  await frame.evaluate(scrollToTop, STEP_PX * 4)
  await page.waitForTimeout(SETTLE_MS)
  const memoryBefore = await heapOf(session)
  await taken(frame)
  const watched = async <T>(scroll: () => Promise<T>) => {
    const stop = await traceTasks(browser)
    const began = performance.now()
    const result = await scroll()
    const seconds = (performance.now() - began) / 1000
    return { result, seconds, counted: await taken(frame), byProcessor: await stop() }
  }
  const down = await watched(() =>
    frame.evaluate(scrollToEnd, { step: STEP_PX, limit: TIME_LIMIT_MS }),
  )
  const up = await watched(() => frame.evaluate(scrollToTop, STEP_PX * 4))
  await page.waitForTimeout(SETTLE_MS)
  const memoryAfter = await heapOf(session)
  await window.close()
  return {
    people: down.result,
    seconds: down.seconds,
    longTasks: {
      opening: opening.longTasks,
      'scrolling down': down.counted.longTasks,
      'scrolling up': up.counted.longTasks,
    },
    byProcessor: { 'scrolling down': down.byProcessor, 'scrolling up': up.byProcessor },
    memoryBefore,
    memoryAfter,
    tilesDrawn: down.counted.tiles / down.seconds,
    thumbnailsReceived: down.counted.thumbnails / down.seconds,
  }
}

const taken = (frame: Frame): Promise<Counted> =>
  frame.evaluate(() => {
    const counted = { ...globalThis.counted, longTasks: [...globalThis.counted.longTasks] }
    globalThis.counted = { tiles: 0, thumbnails: 0, longTasks: [] }
    return counted
  })

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Runs in the page. */
function count(): void {
  if (window.parent === window) return
  globalThis.counted = { tiles: 0, thumbnails: 0, longTasks: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.counted.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  const tilesIn = (node: Node): number =>
    node instanceof Element
      ? node.querySelectorAll('[data-check]').length + Number(node.matches('[data-check]'))
      : 0
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) globalThis.counted.tiles += tilesIn(node)
  }).observe(document, { childList: true, subtree: true })
  const send = window.fetch
  window.fetch = async (input, init) => {
    const answer = await send(input, init)
    const isAsked = typeof input === 'string' && input.endsWith('/api/people/thumbnails')
    if (isAsked && typeof init?.body === 'string')
      globalThis.counted.thumbnails += (JSON.parse(init.body) as { ids: string[] }).ids.length
    return answer
  }
}

/** Runs in the page; resolves with the number of people in the list, at the latest at the limit. */
async function scrollToEnd({ step, limit }: { step: number; limit: number }): Promise<number> {
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
  const end = performance.now() + limit
  const root = document.documentElement
  const shown = () => {
    const tiles = [...document.querySelectorAll('[data-index]')]
    return Math.max(...tiles.map((tile) => Number(tile.getAttribute('data-index')))) + 1
  }
  const isEnd = () => {
    // -1 until the list is known to its end; the last row has tiles once it rests
    const rows = Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount'))
    return rows > 0 && document.querySelector(`[aria-rowindex="${rows}"] [data-index]`) !== null
  }
  for (;;) {
    window.scrollBy(0, step)
    await nextFrame()
    const isAtBottom = root.scrollTop + root.clientHeight >= root.scrollHeight - 1
    if (performance.now() >= end || (isAtBottom && isEnd())) return shown()
  }
}

/** Runs in the page. */
async function scrollToTop(step: number): Promise<void> {
  const root = document.documentElement
  while (root.scrollTop > 0) {
    window.scrollBy(0, -step)
    await new Promise((done) => requestAnimationFrame(done))
  }
}
