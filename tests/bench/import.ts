import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Took } from './import/runService.ts'
import { hasPhoto, writeTenant } from './import/tenant.ts'
import { askSandbox, program } from './measure/program.ts'
import type { Row } from './table.ts'

/** Response time of the sandbox's Graph. */
const LATENCY_MS = 150
const PHOTOS = 1600
/** Enough to measure the slower cases. */
const FEWER_PHOTOS = 400
const SCRIPT_PHOTOS = 40
const LIMITED_PHOTOS = 1000
/** A token bucket with less than sixteen concurrent writes would use, and a burst of one second's worth. */
const LIMIT = { callsPerSecond: 60, burst: 60 }
const GRAPH = 'graph.microsoft.com'
const LOW_CONCURRENCY = 4
const HIGH_CONCURRENCY = 32

/** The fewest calls that a safe import makes: 3 to create a photo, 4 to replace one (see `writePhoto.ts`). */
const fewestCalls = (photos: number): number =>
  Array.from({ length: photos }, (_, n) => (hasPhoto(n) ? 4 : 3)).reduce((a, b) => a + b, 0)

interface Import extends Took {
  photos: number
  /** HTTP requests to Graph */
  requests: number
  /** calls that Graph answered, including refused ones; items of a batch counted singly */
  calls: number
  refused: number
}

/** Imports against a sandbox in its own process: rate under a limit, speed, calls per photo and memory. */
export async function benchImport(): Promise<Row[]> {
  const script = await withSandbox(async (url, folder) =>
    Number(await answerOf('runSequentialScript', [url, folder, `${SCRIPT_PHOTOS}`])),
  )
  const few = await runOf(FEWER_PHOTOS, LOW_CONCURRENCY)
  const small = await runOf(500, HIGH_CONCURRENCY)
  const many = await runOf(PHOTOS, HIGH_CONCURRENCY)
  const limited = await runOf(LIMITED_PHOTOS, 16, LIMIT)
  const oneByOne = SCRIPT_PHOTOS / script
  const compared = (name: string, run: Import, aim: number): Row => {
    const value = run.photos / run.seconds
    const against = 'a script, one call at a time'
    return { name, value, unit: 'photos/s', against, bound: oneByOne, ratio: value / oneByOne, aim }
  }
  return [
    paceRow(limited),
    refusedRow(limited),
    compared(`no limit, ${LOW_CONCURRENCY} at a time`, few, 3.9),
    compared(`no limit, up to ${HIGH_CONCURRENCY} at a time`, many, 14),
    requestsRow(`${LOW_CONCURRENCY} at a time`, few),
    requestsRow(`up to ${HIGH_CONCURRENCY} at a time`, many),
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

/** The burst is not counted, since the bucket starts full. */
function paceRow({ calls, refused, seconds }: Import): Row {
  const value = (calls - refused - LIMIT.burst) / seconds
  const bound = LIMIT.callsPerSecond
  const against = 'the limit: a token bucket'
  return {
    name: `${LIMITED_PHOTOS} photos under a limit`,
    value,
    unit: 'calls/s',
    against,
    bound,
    ratio: value / bound,
    aim: 0.95,
  }
}

function refusedRow({ calls, refused }: Import): Row {
  const value = (100 * refused) / calls
  return {
    name: 'calls refused with 429',
    value,
    unit: '%',
    against: 'at most',
    bound: 0.5,
    ratio: value / 0.5,
    aim: 1,
    atMost: true,
  }
}

/** In batches, looks before and after a write need few requests of their own. */
function requestsRow(name: string, { photos, requests }: Import): Row {
  const value = requests / photos - 1
  return {
    name: `requests per photo besides its PUT, ${name}`,
    value,
    unit: 'requests',
    against: 'at most',
    bound: 1.2,
    ratio: value / 1.2,
    aim: 1,
    atMost: true,
  }
}

function callsRow({ photos, calls }: Import): Row {
  const value = calls / photos
  const bound = fewestCalls(photos) / photos
  const against = 'the fewest possible: 3 to create, 4 to replace'
  return {
    name: 'calls per photo',
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
    if (limit) await askSandbox(url, 'PUT', 'limit', limit)
    await askSandbox(url, 'DELETE', 'requests')
    const args = [url, folder, `${photos}`, `${concurrency}`]
    const took = (await answerOf('runService', args)) as Took
    if (took.states['done'] !== photos)
      throw new Error(`not all done: ${JSON.stringify(took.states)}`)
    const asked = (await askSandbox(url, 'GET', 'requests')) as Record<
      'counts' | 'calls',
      Record<string, number>
    >
    const { refused } = (await askSandbox(url, 'GET', 'limit')) as { refused: number }
    const [requests, calls] = [asked.counts, asked.calls].map((each) => each[GRAPH] ?? 0)
    return { ...took, photos, requests: requests ?? 0, calls: calls ?? 0, refused }
  })
}

/** Each measurement gets a new sandbox, without the photos that earlier ones set. */
async function withSandbox<T>(work: (url: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const tenant = await writeTenant(folder, PHOTOS)
  const sandbox = program('import/runSandbox', [join(folder, 'sandbox'), tenant, `${LATENCY_MS}`])
  try {
    return await work(String(await sandbox.next()), folder)
  } finally {
    sandbox.child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

const answerOf = (name: string, args: string[]): Promise<unknown> =>
  program(`import/${name}`, args).next()
