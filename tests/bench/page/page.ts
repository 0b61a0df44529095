import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { browserPath, startBrowser } from '../../fixtures/tab/browser.ts'
import { lastingWindow, newWindow, open, type Open } from './opens.ts'
import { scrollThrough, type Scrolled } from './scroll.ts'
import { openSite, type Site } from './site.ts'
import type { Missing, Row } from '../table.ts'

/** PAGE_PEOPLE has fewer for a try. */
const PEOPLE = Number(process.env['PAGE_PEOPLE'] ?? 100_000)
const ROUNDS = 5
const OPEN_AIM = 1.5
/** The gallery keeps what it looks like 3 s after it is drawn. */
const LEAVE_AFTER_MS = 6000
const FIRST_LOAD_LIMIT_KB = 300
const LONG_TASK_MS = 50
/** Heaps of the same page differ by some percent. */
const MEMORY_AIM = 1.2

/**
 * How the gallery of 100,000 people opens and scrolls in a browser: beside an empty page with Fluent UI, built and
 * served in the same way, in the same frame.
 */
export async function benchPage(): Promise<(Row | Missing)[]> {
  if (!browserPath)
    return [{ name: 'page', missing: 'No Chromium or Chrome was found. Set CHROME_PATH.' }]
  const site = await openSite(PEOPLE)
  const browser = await startBrowser()
  try {
    const rows = [await firstLoadRow(site)]
    rows.push(...(await openRows(browser, site)))
    rows.push(...scrollRows(await scrollThrough(browser, site)))
    return rows
  } finally {
    await browser.close()
    await site.stop()
  }
}

/** What a browser has to fetch before it can draw: the page and what it names. */
async function firstLoadRow({ folder }: Site): Promise<Row> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path,
  )
  const sizes = await Promise.all(
    ['index.html', ...named].map(async (path) => {
      const file = join(folder, path ?? '')
      return (await stat(`${file}.br`).catch(() => stat(file))).size
    }),
  )
  const value = sizes.reduce((sum, size) => sum + size, 0) / 1000
  return limitRow('first load, compressed', value, 'KB', FIRST_LOAD_LIMIT_KB)
}

async function openRows(browser: Browser, site: Site): Promise<Row[]> {
  const kept = await lastingWindow(join(site.folder, '..', 'profile'))
  // fills its cache, and the service's
  for (const what of ['tab', 'empty', 'tab', 'empty'] as const)
    await open(kept, site, what, LEAVE_AFTER_MS)
  const again = await rounds(() => Promise.resolve(kept), site)
  const first = await rounds(
    () => newWindow(browser),
    site,
    (window) => window.close(),
  )
  await kept.close()
  return [...compared('opened again', again), ...compared('opened for the first time', first)]
}

interface Round {
  tab: Open
  empty: Open
}

async function rounds(
  windowOf: () => Promise<BrowserContext>,
  site: Site,
  done: (window: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<Round[]> {
  const measured: Round[] = []
  const once = async (what: 'tab' | 'empty'): Promise<Open> => {
    const window = await windowOf()
    const opened = await open(window, site, what)
    await done(window)
    return opened
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? 'tab' : 'empty'
    const one = await once(first)
    const other = await once(first === 'tab' ? 'empty' : 'tab')
    measured.push(first === 'tab' ? { tab: one, empty: other } : { tab: other, empty: one })
  }
  return measured
}

const names = {
  drawn: 'tiles',
  thumbnails: 'thumbnails',
  pressable: 'tiles that can be pressed',
} satisfies Record<keyof Open, string>

const compared = (how: string, measured: Round[]): Row[] =>
  (['drawn', 'thumbnails', 'pressable'] as const).map((mark) => ({
    name: `first ${names[mark]}, ${how}`,
    value: median(measured.map(({ tab }) => tab[mark])),
    unit: 'ms',
    against: 'an empty Fluent page',
    bound: median(measured.map(({ empty }) => empty.drawn)),
    ratio: median(measured.map(({ tab, empty }) => tab[mark] / empty.drawn)),
    aim: mark === 'pressable' ? null : OPEN_AIM,
    atMost: true,
  }))

function scrollRows(scrolled: Scrolled): Row[] {
  const { people, seconds, longTasks, byProcessor, memoryBefore, memoryAfter } = scrolled
  const { tilesDrawn, thumbnailsReceived } = scrolled
  return [
    { ...plainRow('people scrolled through', people, 'people'), against: 'of', bound: PEOPLE },
    plainRow('to the end', seconds, 's'),
    ...Object.entries(longTasks).map(([when, tasks]) => longestRow(when, tasks)),
    ...Object.entries(byProcessor).map(([when, tasks]) =>
      longestRow(`${when}, by processor time`, tasks),
    ),
    {
      name: 'memory at the end and back',
      value: memoryAfter,
      unit: 'MB',
      against: 'from a part of it',
      bound: memoryBefore,
      ratio: memoryAfter / memoryBefore,
      aim: MEMORY_AIM,
      atMost: true,
    },
    {
      name: 'tiles drawn a second',
      value: tilesDrawn,
      unit: '',
      against: 'thumbnails received',
      bound: thumbnailsReceived,
      ratio: tilesDrawn / thumbnailsReceived,
      aim: 1,
    },
  ]
}

function longestRow(when: string, tasks: number[]): Row {
  const long = tasks.filter((ms) => ms > LONG_TASK_MS)
  const name = `longest task while ${when} (${long.length} of more than ${LONG_TASK_MS} ms)`
  const row = limitRow(name, Math.max(0, ...tasks), 'ms', LONG_TASK_MS)
  // the first drawing is measured by the rows above
  return when === 'opening' ? { ...row, ratio: null, aim: null } : row
}

const limitRow = (name: string, value: number, unit: string, limit: number): Row => ({
  name,
  value,
  unit,
  against: 'allowed',
  bound: limit,
  ratio: value / limit,
  aim: 1,
  atMost: true,
})

const plainRow = (name: string, value: number, unit: string): Row => ({
  name,
  value,
  unit,
  against: null,
  bound: null,
  ratio: null,
  aim: null,
})

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
