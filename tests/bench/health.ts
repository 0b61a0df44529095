import { setTimeout as sleep } from 'node:timers/promises'
import { mutated } from '../fixtures/pictures/hostile.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import type { Row } from './table.ts'

/** Damaged files handed in while the product is asked. */
const FILES = 600
const SENDERS = 4
/** Answers when nothing else is asked. */
const QUIET = 100
/** ms between two questions */
const PAUSE = 25

/** How long `/health` takes while damaged pictures are prepared, beside how long it takes otherwise; 19 of 20 answers are faster. */
export async function benchHealth(): Promise<Row[]> {
  const likeness = await startLikeness({ people: 20 })
  try {
    const files = await mutated(1, FILES)
    const before = await answers(likeness, () => false, QUIET)
    let isOver = false
    const work = handInAll(likeness, files).finally(() => (isOver = true))
    const during = await answers(likeness, () => isOver)
    await work
    return [row('median', 0.5, before, during, null), row('95 of 100', 0.95, before, during, 5)]
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
  const [value, bound] = [within(during, part), within(before, part)]
  return {
    name: `/health while ${FILES} damaged files are prepared: ${what}`,
    value,
    unit: 'ms',
    against: 'the same, with nothing to do',
    bound,
    ratio: value / bound,
    aim,
    atMost: true,
  }
}

/** ms of each answer; one that fails ends the bench */
async function answers(
  { url }: Likeness,
  isOver: () => boolean,
  most = Infinity,
): Promise<number[]> {
  const took: number[] = []
  while (took.length < most && !isOver()) {
    const started = performance.now()
    const response = await fetch(`${url}/health`)
    if (!response.ok) throw new Error(`/health answered ${response.status}`)
    took.push(performance.now() - started)
    await sleep(PAUSE)
  }
  return took
}

async function handInAll(likeness: Likeness, files: { file: Buffer }[]): Promise<void> {
  const waiting = files.values()
  const sender = async () => {
    for (const { file } of waiting) await likeness.api('member', 'POST', '/api/me/drafts', file)
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
}

function within(took: number[], part: number): number {
  const sorted = took.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
