import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ImagingPool } from '../../../../src/core/imaging/process/pool.ts'
import { painted } from '../../../fixtures/pictures/painted.ts'

const limits = {
  processes: 2,
  timeLimitMs: 20_000,
  clockLimitMs: 60_000,
  totalMemoryMb: 600,
  sharedMemoryMb: 30,
  maxIdleMemoryMb: 400,
  idleTimeoutMs: 60_000,
  maxPerPerson: 20,
  maxHeldBytes: 10_000_000,
}
const someone = { personId: 'someone', lane: 'interactive' } as const
const pools: ImagingPool[] = []
function pool(given: Partial<typeof limits> = {}): ImagingPool {
  const made = new ImagingPool({ ...limits, ...given })
  pools.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((each) => each.close()))
})

const picture = () =>
  painted(700, 700, (x, y) => [x % 256, y % 256, 90])
    .jpeg()
    .toBuffer()
/** A kilobyte that takes about 400 MB and two seconds to decode. */
const greedy = () =>
  sharp({ create: { width: 4900, height: 4900, channels: 3, background: '#888' } })
    .avif({ effort: 0 })
    .toBuffer()
const photo = async (imaging: ImagingPool, source: Buffer) => {
  const answer = await imaging.run({ kind: 'photo', source, request: {} }, someone)
  return answer.kind === 'rejected' ? answer.code : answer.kind
}
/** Throws if there is none: signals to process 0 would reach the tests themselves. */
function onlyProcess(imaging: ImagingPool): number {
  const [pid, ...others] = imaging.pids()
  if (pid === undefined || others.length > 0) throw new Error('expected one imaging process')
  return pid
}
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
async function gone(pids: number[]): Promise<void> {
  while (pids.some(isRunning)) await sleep(20)
}

test(
  'a picture that takes too long is rejected and its process ended; the next picture is prepared',
  { timeout: 60_000 },
  async () => {
    const imaging = pool({ timeLimitMs: 4000, clockLimitMs: 15_000, processes: 1 })
    const good = await picture()
    await photo(imaging, good)
    const hanging = onlyProcess(imaging)
    process.kill(hanging, 'SIGSTOP')

    expect(await photo(imaging, good)).toBe('too_slow')

    expect(isRunning(hanging)).toBe(false)
    expect(await photo(imaging, good)).toBe('ready')
  },
)

test.skipIf(!existsSync('/proc/self/stat'))(
  'a picture that waits for a busy machine is prepared, however long that takes by the clock',
  async () => {
    const imaging = pool({ timeLimitMs: 2000, processes: 1 })
    const good = await picture()
    await photo(imaging, good)
    const waiting = onlyProcess(imaging)
    process.kill(waiting, 'SIGSTOP')
    const answer = photo(imaging, good)
    await sleep(3000)
    process.kill(waiting, 'SIGCONT')

    expect(await answer).toBe('ready')
    expect(imaging.pids()).toEqual([waiting])
  },
)

test('a picture that takes too much memory is rejected; the pictures beside it are prepared', async () => {
  const imaging = pool({ totalMemoryMb: 450 })
  const [large, good] = await Promise.all([greedy(), picture()])
  const answers = await Promise.all([good, large, good, good].map((each) => photo(imaging, each)))
  expect(answers).toEqual(['ready', 'too_much_memory', 'ready', 'ready'])
})

test('the pictures of processes that are killed are prepared by new processes', async () => {
  const imaging = pool()
  const good = await picture()
  await Promise.all([photo(imaging, good), photo(imaging, good)])
  const before = imaging.pids()
  const answers = [good, good, good, good].map((each) => photo(imaging, each))
  for (const pid of before) process.kill(pid, 'SIGKILL')

  expect(await Promise.all(answers)).toEqual(['ready', 'ready', 'ready', 'ready'])
  expect(imaging.pids().filter((pid) => before.includes(pid))).toEqual([])
})

test('a picture whose process the system keeps killing is not called damaged, and can be tried again', async () => {
  const imaging = pool()
  const good = await picture()
  const killing = setInterval(() => {
    for (const pid of imaging.pids().filter(isRunning)) process.kill(pid, 'SIGKILL')
  }, 5)
  await expect(photo(imaging, good)).rejects.toMatchObject({ code: 'memory_short' })
  clearInterval(killing)
  expect(await photo(imaging, good)).toBe('ready')
})

test.skipIf(!existsSync('/proc/self/oom_score_adj'))(
  'where memory runs out, an imaging process is ended rather than the service',
  async () => {
    const imaging = pool()
    await photo(imaging, await picture())
    const scores = [...imaging.pids(), process.pid].map((pid) =>
      Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8')),
    )
    expect(scores[0]).toBeGreaterThan(scores[1] ?? Infinity)
  },
)

test('a process that was killed while idle is replaced', async () => {
  const imaging = pool({ processes: 1 })
  const good = await picture()
  await photo(imaging, good)
  const before = imaging.pids()
  for (const pid of before) process.kill(pid, 'SIGKILL')
  await gone(before)
  expect(await photo(imaging, good)).toBe('ready')
})

test('at most two processes are started, and they are reused', async () => {
  const imaging = pool()
  const good = await picture()
  expect(imaging.pids()).toEqual([])
  await Promise.all(Array.from({ length: 6 }, () => photo(imaging, good)))
  const pids = imaging.pids()
  expect(pids).toHaveLength(2)
  await Promise.all(Array.from({ length: 6 }, () => photo(imaging, good)))
  expect(imaging.pids()).toEqual(pids)
})

test('a process that holds too much memory after its work is not reused', async () => {
  const imaging = pool({ processes: 1, maxIdleMemoryMb: 50 })
  const good = await picture()
  expect([await photo(imaging, good), imaging.pids()]).toEqual(['ready', []])
  expect([await photo(imaging, good), imaging.pids()]).toEqual(['ready', []])
})

test('idle processes are ended after a while; the next picture starts one', async () => {
  const imaging = pool({ idleTimeoutMs: 300 })
  const good = await picture()
  await photo(imaging, good)
  const before = imaging.pids()
  expect(before).toHaveLength(1)
  await gone(before)
  expect(imaging.pids()).toEqual([])
  expect(await photo(imaging, good)).toBe('ready')
})

/** How often the threads of a process went to sleep: proc_pid_status(5). */
const sleeps = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8'))
    .map((status) => Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1]))
    .reduce((sum, each) => sum + each, 0)

test.skipIf(!existsSync('/proc/self/status'))(
  'an idle process wakes up a few times a second, not a hundred times',
  async () => {
    const imaging = pool()
    await photo(imaging, await picture())
    const pid = onlyProcess(imaging)
    await sleep(500)
    const before = sleeps(pid)
    await sleep(1000)
    expect(sleeps(pid) - before).toBeLessThan(30)
  },
)

test('closing waits for pictures in flight and leaves no process', async () => {
  const imaging = pool()
  const good = await picture()
  const answers = Promise.all(Array.from({ length: 4 }, () => photo(imaging, good)))
  await sleep(300)
  const pids = imaging.pids()
  await imaging.close()
  expect(pids.filter(isRunning)).toEqual([])
  expect(imaging.pids()).toEqual([])
  expect(await answers).toEqual(['ready', 'ready', 'ready', 'ready'])
})

const isInProgress = (imaging: ImagingPool) =>
  vi.waitFor(() => expect(imaging.pids()).toHaveLength(1), { interval: 1 })

describe('a picture that nobody waits for any more', () => {
  test('ends with its process if it is large, so that the next one need not wait', async () => {
    const imaging = pool({ processes: 1 })
    const leaving = new AbortController()
    const signal = leaving.signal
    const source = await greedy()
    const left = imaging.run({ kind: 'photo', source, request: {} }, { ...someone, signal })
    await isInProgress(imaging)
    const before = imaging.pids()
    leaving.abort()
    await expect(left).rejects.toMatchObject({ code: 'interrupted' })
    expect(before.filter(isRunning)).toEqual([])
    expect(await photo(imaging, await picture())).toBe('ready')
  })

  test('is finished if it is small, because a new process takes longer to start', async () => {
    const imaging = pool({ processes: 1 })
    const leaving = new AbortController()
    const signal = leaving.signal
    const source = await picture()
    const left = imaging.run({ kind: 'photo', source, request: {} }, { ...someone, signal })
    await isInProgress(imaging)
    const before = imaging.pids()
    leaving.abort()
    await expect(left).rejects.toMatchObject({ code: 'interrupted' })
    expect(imaging.pids()).toEqual(before)
  })
})

test('files of waiting pictures are kept in memory up to the limit; the others are read again', async () => {
  const good = await picture()
  const imaging = pool({ processes: 1, maxHeldBytes: good.length * 2 })
  let reads = 0
  const source = async () => {
    reads += 1
    return good
  }
  const all = Array.from({ length: 5 }, () =>
    imaging.run({ kind: 'photo', source, request: {} }, someone),
  )
  for (const { kind } of await Promise.all(all)) expect(kind).toBe('ready')
  expect(reads).toBe(5 + 3)
})

test('a person with too many pictures is refused at once; one of somebody else is prepared', async () => {
  const imaging = pool({ maxPerPerson: 2 })
  const good = await picture()
  const two = [photo(imaging, good), photo(imaging, good)]
  await expect(photo(imaging, good)).rejects.toMatchObject({ code: 'too_many_requests' })
  const other = { ...someone, personId: 'another' }
  const theirs = await imaging.run({ kind: 'photo', source: good, request: {} }, other)
  expect([theirs.kind, ...(await Promise.all(two))]).toEqual(['ready', 'ready', 'ready'])
  expect(await photo(imaging, good)).toBe('ready')
})

const script = `
  import { ImagingPool } from './src/core/imaging/process/pool.ts'
  const [, good, slow] = process.argv.map((each) => Buffer.from(each, 'base64'))
  const imaging = new ImagingPool(${JSON.stringify(limits)})
  const someone = { personId: '', lane: 'background' }
  const work = (source) => imaging.run({ kind: 'photo', source, request: {} }, someone)
  console.log((await work(good)).kind, ...imaging.pids())
  if (slow) await Promise.all([work(slow), work(slow), work(slow), work(slow)])`
const node = (...args: string[]) => ['--input-type=module', '--eval', script, ...args]

test('a pool does not keep its program alive, and its processes end with it', async () => {
  const good = (await picture()).toString('base64')
  const { promise, resolve } = Promise.withResolvers<string>()
  const program = execFile(process.execPath, node(good), (_, stdout) => resolve(stdout))
  expect(await once(program, 'exit')).toEqual([0, null])
  const [kind, ...pids] = (await promise).trim().split(' ')
  expect([kind, pids.length]).toEqual(['ready', 1])
  await gone(pids.map(Number))
})

test('no process outlives a program that is killed, even while it works', async () => {
  const [good, slow] = await Promise.all([picture(), greedy()])
  const args = node(good.toString('base64'), slow.toString('base64'))
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [words] = (await once(program.stdout, 'data')) as [Buffer]
  const pids = words.toString().trim().split(' ').slice(1).map(Number)
  expect(pids.map(isRunning)).toEqual([true])
  program.kill('SIGKILL')
  await gone(pids)
})

const startingScript = `
  import { ImagingPool } from './src/core/imaging/process/pool.ts'
  const imaging = new ImagingPool(${JSON.stringify(limits)})
  const someone = { personId: '', lane: 'background' }
  void imaging.run({ kind: 'photo', source: Buffer.alloc(9), request: {} }, someone)
  setImmediate(() => console.log(...imaging.pids()))
  setInterval(() => {}, 1000)`

async function startedAndKilled(_: unknown, turn: number): Promise<number> {
  const args = ['--input-type=module', '--eval', startingScript]
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [words] = (await once(program.stdout, 'data')) as [Buffer]
  await sleep(turn * 25)
  program.kill('SIGKILL')
  return Number(words.toString())
}

test('no process outlives a program that is killed, even while it starts', async () => {
  const pids = await Promise.all(Array.from({ length: 20 }, startedAndKilled))
  expect(pids.filter((pid) => pid > 1)).toHaveLength(20)
  await gone(pids)
}, 60_000)
