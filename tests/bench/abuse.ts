import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { descendants, memoryOf, noMemoryWatch } from '../fixtures/memory.ts'
import { kinds, use, type Honest, type Load } from './abuse/honest.ts'
import { ways, type Target } from './abuse/ways.ts'
import { pictures } from './samplePhotos.ts'
import type { Missing, Row } from './table.ts'

const PEOPLE = 200
const MANAGERS = 10
const LONG_SECONDS = 30
const SHORT_SECONDS = 10
/** After it, everything should be as before. */
const REST_SECONDS = 45
const MOST_MEMORY_MB = 1300

/**
 * 200 people at once, first among themselves, then beside one who is hostile in each way, and in all ways at once: the
 * others' response times, what failed, memory, and what is left afterwards.
 */
export async function benchAbuse(): Promise<(Row | Missing)[]> {
  if (noMemoryWatch) return [{ name: 'abuse', missing: noMemoryWatch }]
  const likeness = await startLikeness({ people: PEOPLE + MANAGERS })
  try {
    const [picture] = await pictures('browser')
    const people = await signIn(likeness)
    const target = await targetOf(likeness)
    const honest = (seconds: number) =>
      use(likeness.url, people, picture?.bytes ?? Buffer.alloc(0), seconds)
    await honest(SHORT_SECONDS / 2)
    const before = stateOf(likeness)
    const alone = await honest(LONG_SECONDS)
    const rows: Row[] = []
    for (const name of Object.keys(ways)) {
      const load = await beside([name], target, () => honest(SHORT_SECONDS))
      rows.push(timeRow(`beside ${name}`, all(load), all(alone)), failedRow(`beside ${name}`, load))
    }
    const memory = watch(likeness)
    const load = await beside(Object.keys(ways), target, () => honest(LONG_SECONDS))
    const most = memory.stop()
    await sleep(REST_SECONDS * 1000)
    const after = stateOf(likeness)
    return [
      ...rows,
      ...kinds.map((kind) => timeRow(`beside all: ${kind}`, load.times[kind], alone.times[kind])),
      failedRow('beside all', load),
      boundRow('memory beside all', most, 'MB', MOST_MEMORY_MB, 'the most that is allowed', 1),
      boundRow('memory afterwards', after.memory, 'MB', before.memory, 'before', 1.25),
      boundRow('descriptors afterwards', after.descriptors, '', before.descriptors, 'before', 1.1),
    ]
  } finally {
    await likeness.stop()
  }
}

async function signIn(likeness: Likeness): Promise<Honest[]> {
  const token = async (persona: string) =>
    (await likeness.ask<{ token: string }>('POST', '/sandbox/token', { persona })).token
  const page = await likeness.json<{ items: { id: string }[] }>(
    'admin',
    'GET',
    `/api/people?limit=${PEOPLE - MANAGERS}`,
  )
  const members = page.items.map(async ({ id }) => ({ token: await token(id), manages: false }))
  const managers = Array.from({ length: MANAGERS }, async () => ({
    token: await token('admin'),
    manages: true,
  }))
  return Promise.all([...members, ...managers])
}

async function targetOf(likeness: Likeness): Promise<Target> {
  const token = async (persona: string) =>
    (await likeness.ask<{ token: string }>('POST', '/sandbox/token', { persona })).token
  const run = await likeness.json<{ id: string }>('hr', 'POST', '/api/runs', {})
  return {
    url: likeness.url.replace('localhost', '127.0.0.1'),
    member: await token('member'),
    manager: await token('hr'),
    runId: run.id,
  }
}

/** Runs `work` while another process is hostile. */
async function beside<T>(names: string[], target: Target, work: () => Promise<T>): Promise<T> {
  const hostile = fork(new URL('./abuse/runHostile.ts', import.meta.url), { stdio: 'ignore' })
  hostile.send({ names, target })
  try {
    return await work()
  } finally {
    hostile.kill('SIGKILL')
  }
}

interface State {
  memory: number
  descriptors: number
}

/** Of the product and its imaging processes. */
function stateOf({ pid }: Likeness): State {
  const memory = [pid(), ...descendants(pid())].reduce((sum, each) => sum + memoryOf(each).now, 0)
  return { memory, descriptors: readdirSync(`/proc/${pid()}/fd`).length }
}

function watch(likeness: Likeness) {
  let most = 0
  const timer = setInterval(() => (most = Math.max(most, stateOf(likeness).memory)), 500)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

const all = ({ times }: Load): number[] => kinds.flatMap((kind) => times[kind])

function percentile95(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN
}

const timeRow = (name: string, times: number[], alone: number[]): Row =>
  boundRow(`95th percentile ${name}`, percentile95(times), 'ms', percentile95(alone), 'without', 3)

function failedRow(name: string, { failed, requests }: Load): Row {
  const against = `of ${requests} requests`
  return {
    name: `5xx and no answer ${name}`,
    value: failed,
    unit: '',
    against,
    bound: requests,
    ratio: failed / requests,
    aim: 0,
    atMost: true,
  }
}

const boundRow = (
  name: string,
  value: number,
  unit: string,
  bound: number,
  against: string,
  aim: number,
): Row => ({ name, value, unit, against, bound, ratio: value / bound, aim, atMost: true })
