import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Took } from './import/ours.ts'
import { hasPhoto, writeTenant } from './import/people.ts'
import type { Row } from './table.ts'

/** ms that every answer of Graph takes */
const LATENCY = 150
const PHOTOS = 2000
/** enough of them to see how fast it goes where it goes slowly */
const FEWER = 400
const BY_SCRIPT = 60
/** The bucket: less than sixteen at a time would ask for, so that it binds; with a second's worth of burst. */
const LIMIT = { callsPerSecond: 60, burst: 60 }
const FEW_AT_ONCE = 4
const MANY_AT_ONCE = 32

/** The calls that the promises of an import need, write.ts says why: 3 to create, 4 to replace another's photo. */
const needed = (photos: number): number =>
  Array.from({ length: photos }, (_, n) => (hasPhoto(n) ? 4 : 3)).reduce((a, b) => a + b, 0)

interface Import extends Took {
  photos: number
  /** answered by Graph, refusals included */
  calls: number
  refused: number
}

/** Imports against the sandbox in a process of its own: the pace under a limit, the speed, the calls, the memory. */
export async function benchImport(): Promise<Row[]> {
  const script = await withSandbox(async (url, folder) =>
    Number(await answerOf('script', [url, folder, `${BY_SCRIPT}`])),
  )
  const few = await runOf(FEWER, FEW_AT_ONCE)
  const small = await runOf(500, MANY_AT_ONCE)
  const many = await runOf(PHOTOS, MANY_AT_ONCE)
  const limited = await runOf(PHOTOS, 16, LIMIT)
  const oneByOne = BY_SCRIPT / script
  const beside = (name: string, run: Import, aim: number): Row => {
    const value = run.photos / run.seconds
    const against = 'a script, one call after the other'
    return { name, value, unit: 'photos/s', against, bound: oneByOne, ratio: value / oneByOne, aim }
  }
  return [
    paceRow(limited),
    refusedRow(limited),
    beside(`no limit, ${FEW_AT_ONCE} at a time`, few, 3.5),
    beside(`no limit, up to ${MANY_AT_ONCE} at a time`, many, 12),
    callsRow(many),
    memoryRow(many, small),
    {
      name: 'processor time of the service',
      value: (many.cpu * 1000) / many.photos,
      unit: 'ms/photo',
      against: null,
      bound: null,
      ratio: null,
      aim: null,
    },
  ]
}

/** What the bucket held at the beginning is not counted as ours. */
function paceRow({ calls, refused, seconds }: Import): Row {
  const value = (calls - refused - LIMIT.burst) / seconds
  const bound = LIMIT.callsPerSecond
  const against = 'the limit: a bucket of tokens'
  return {
    name: `${PHOTOS} photos under a limit`,
    value,
    unit: 'calls/s',
    against,
    bound,
    ratio: value / bound,
    aim: 0.9,
  }
}

function refusedRow({ calls, refused }: Import): Row {
  const value = (100 * refused) / calls
  return {
    name: 'calls refused with 429',
    value,
    unit: '%',
    against: 'at most',
    bound: 1,
    ratio: value,
    aim: 1,
    atMost: true,
  }
}

function callsRow({ photos, calls }: Import): Row {
  const value = calls / photos
  const bound = needed(photos) / photos
  const against = 'what the promises need: 3 to create, 4 to replace'
  return {
    name: 'calls a photo',
    value,
    unit: 'calls',
    against,
    bound,
    ratio: value / bound,
    aim: 1.02,
    atMost: true,
  }
}

function memoryRow(many: Import, small: Import): Row {
  return {
    name: `memory for ${many.photos} photos`,
    value: many.memory,
    unit: 'MB',
    against: `for ${small.photos}`,
    bound: small.memory,
    ratio: many.memory / small.memory,
    aim: 1.15,
    atMost: true,
  }
}

async function runOf(photos: number, concurrency: number, limit?: typeof LIMIT): Promise<Import> {
  return withSandbox(async (url, folder) => {
    if (limit) await ask(url, 'PUT', 'limit', limit)
    await ask(url, 'DELETE', 'requests')
    const args = [url, folder, `${photos}`, `${concurrency}`]
    const took = (await answerOf('ours', args)) as Took
    if (took.states['done'] !== photos)
      throw new Error(`not all done: ${JSON.stringify(took.states)}`)
    const { counts } = (await ask(url, 'GET', 'requests')) as { counts: Record<string, number> }
    const { refused } = (await ask(url, 'GET', 'limit')) as { refused: number }
    return { ...took, photos, calls: counts['graph.microsoft.com'] ?? 0, refused }
  })
}

/** A sandbox of its own for each measurement: photos that were set are not there any more. */
async function withSandbox<T>(work: (url: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const tenant = await writeTenant(folder, PHOTOS)
  const { child, answer } = program('sandbox', [join(folder, 'sandbox'), tenant, `${LATENCY}`])
  try {
    return await work(String(await answer), folder)
  } finally {
    child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask(url: string, method: string, path: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const request = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(`${url}/sandbox/${path}`, request)
  if (!response.ok) throw new Error(`the sandbox says ${response.status} to ${path}`)
  return response.status === 204 ? null : response.json()
}

const answerOf = (name: string, args: string[]): Promise<unknown> => program(name, args).answer

/** Starts a program of `tests/bench/import`; `answer` is what it tells its parent. */
function program(name: string, args: string[]): { child: ChildProcess; answer: Promise<unknown> } {
  const path = fileURLToPath(new URL(`./import/${name}.ts`, import.meta.url))
  const child = fork(path, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const answer = new Promise<unknown>((done, fail) => {
    child.once('message', done)
    child.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)))
  })
  return { child, answer }
}
