import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { descendants, memoryOf, noMemoryWatch } from '../fixtures/memory.ts'
import { kinds, use, type Honest } from './abuse/honest.ts'
import { pictures } from './samplePhotos.ts'
import { importUntil } from './soak/importUntil.ts'
import { keepFailing } from './soak/keepFailing.ts'
import { lostPhotos } from './soak/lostPhotos.ts'
import type { Missing, Row } from './table.ts'

const PEOPLE = 20_000
/** People who look around and manage their own photo, and those of them who manage everybody's. */
const MEMBERS = 40
const MANAGERS = 8
const DEFAULT_MINUTES = 30
/** Memory is compared with what it was after this part of the time: five minutes of thirty. */
const SETTLED_AFTER = 1 / 6
const SAMPLE_MS = 2000

/**
 * Half an hour of everything at once on 20,000 people while Graph fails now and then: imports that are paused, cancelled
 * and undone, people in the gallery and with their own photo, files matched. `SOAK_MINUTES` shortens it for a try.
 */
export async function benchSoak(): Promise<(Row | Missing)[]> {
  if (noMemoryWatch) return [{ name: 'soak', missing: noMemoryWatch }]
  const minutes = Number(process.env['SOAK_MINUTES'] ?? DEFAULT_MINUTES)
  const likeness = await startLikeness({ people: PEOPLE })
  try {
    const end = performance.now() + minutes * 60_000
    const [picture] = await pictures('browser')
    const people = await signIn(likeness)
    const memory = sampleMemory(likeness)
    const [load, imported] = await Promise.all([
      use(likeness.url, people, picture?.bytes ?? Buffer.alloc(0), minutes * 60),
      importUntil(likeness, end),
      keepFailing(likeness, end),
    ])
    const samples = memory.stop()
    const lost = await lostPhotos(likeness, imported.expected)
    return [
      ...memoryRows(samples, minutes),
      countRow('photos lost, or of somebody else', lost, imported.expected.size, 'photos'),
      countRow('runs that did not finish', imported.unfinished, imported.runs, 'runs'),
      countRow(
        'unanswered requests and 5xx while Graph failed',
        load.failed,
        load.requests,
        'requests',
        null,
      ),
      plainRow('photos set, removed or put back', imported.written),
      plainRow(
        'requests of people',
        kinds.reduce((sum, kind) => sum + load.times[kind].length, 0),
      ),
    ]
  } finally {
    await likeness.stop()
  }
}

async function signIn({ ask, json }: Likeness): Promise<Honest[]> {
  const token = async (persona: string) =>
    (await ask<{ token: string }>('POST', '/sandbox/token', { persona })).token
  const page = await json<{ items: { id: string }[] }>(
    'admin',
    'GET',
    `/api/people?limit=${MEMBERS}`,
  )
  const members = page.items.map(async ({ id }) => ({ token: await token(id), manages: false }))
  const managers = Array.from({ length: MANAGERS }, async () => ({
    token: await token('admin'),
    manages: true,
  }))
  return Promise.all([...members, ...managers])
}

/** MB of the product and its imaging processes, every two seconds. */
function sampleMemory({ pid }: Likeness) {
  const samples: number[] = []
  const timer = setInterval(() => {
    const all = [pid(), ...descendants(pid())]
    samples.push(all.reduce((sum, each) => sum + memoryOf(each).now, 0))
  }, SAMPLE_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return samples
    },
  }
}

/** Medians over a tenth of the time: imaging processes come and go. */
function memoryRows(samples: number[], minutes: number): Row[] {
  const width = Math.max(1, Math.floor(samples.length / 10))
  const settled = Math.floor(samples.length * SETTLED_AFTER)
  const value = median(samples.slice(-width))
  const bound = median(samples.slice(settled, settled + width))
  return [
    {
      name: `memory after ${minutes} minutes`,
      value,
      unit: 'MB',
      against: `after ${(minutes * SETTLED_AFTER).toFixed(0)} minutes`,
      bound,
      ratio: value / bound,
      aim: 1.2,
      atMost: true,
    },
  ]
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function countRow(
  name: string,
  value: number,
  of: number,
  what: string,
  aim: number | null = 0,
): Row {
  const against = `of ${of} ${what}`
  return { name, value, unit: '', against, bound: of, ratio: value / of, aim, atMost: true }
}

const plainRow = (name: string, value: number): Row => ({
  name,
  value,
  unit: '',
  against: null,
  bound: null,
  ratio: null,
  aim: null,
})
