import { setTimeout as sleep } from 'node:timers/promises'
import { mutated } from '../fixtures/pictures/hostile.ts'
import { membersOf, startLikeness, type Likeness } from '../fixtures/likeness.ts'
import type { Row } from './table.ts'

/** Damaged files uploaded while `/health` is measured. */
const FILES = 600
const SENDERS = 4
/** Requests measured while idle. */
const IDLE_REQUESTS = 100
const PAUSE_MS = 25

/** Response time of `/health` while damaged pictures are prepared, compared with an idle service: median and 95th percentile. */
export async function benchHealth(): Promise<Row[]> {
  const likeness = await startLikeness({ people: 20 })
  try {
    const files = await mutated(1, FILES)
    const before = await responseTimes(likeness, () => false, IDLE_REQUESTS)
    let isOver = false
    const work = uploadAll(likeness, files).finally(() => (isOver = true))
    const during = await responseTimes(likeness, () => isOver)
    await work
    return [
      row('median', 0.5, before, during, null),
      row('95th percentile', 0.95, before, during, 5),
    ]
  } finally {
    await likeness.stop()
  }
}

function row(
  what: string,
  part: number,
  before: number[],
  during: number[],
  aim: number | null,
): Row {
  const [value, bound] = [percentile(during, part), percentile(before, part)]
  return {
    name: `/health while ${FILES} damaged files are prepared, ${what}`,
    value,
    unit: 'ms',
    against: 'the same when idle',
    bound,
    ratio: value / bound,
    aim,
    atMost: true,
  }
}

/** In ms; throws if a request fails. */
async function responseTimes(
  { url }: Likeness,
  isOver: () => boolean,
  limit = Infinity,
): Promise<number[]> {
  const times: number[] = []
  while (times.length < limit && !isOver()) {
    const started = performance.now()
    const response = await fetch(`${url}/health`)
    if (!response.ok) throw new Error(`/health answered ${response.status}`)
    times.push(performance.now() - started)
    await sleep(PAUSE_MS)
  }
  return times
}

async function uploadAll(likeness: Likeness, files: { file: Buffer }[]): Promise<void> {
  const members = await membersOf(likeness)
  const queue = files.entries()
  const sender = async () => {
    for (const [index, { file }] of queue)
      await likeness.api(
        members[index % members.length] ?? 'member',
        'POST',
        '/api/me/drafts',
        file,
      )
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
}

function percentile(times: number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
