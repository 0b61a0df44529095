import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { KnownMemory, oldObjectsLimit, watchMemory } from '../../../src/core/background/memory.ts'
import { telemetry } from '../../../src/core/telemetry/topics.ts'
import { silentLog } from '../../fixtures/runs.ts'

const MINUTE_MS = 60_000

function memory() {
  const heap = { usedBytes: 100e6, limitBytes: 500e6 }
  const clock = { at: 0 }
  const said: string[] = []
  const log = { ...silentLog, warn: (_: object, message: string) => void said.push(message) }
  const known = new KnownMemory(
    log,
    () => clock.at,
    () => heap,
  )
  return { heap, clock, said, known }
}

test('a heap that is nearly full after a collection is short, until there is room again', () => {
  const { heap, clock, said, known } = memory()
  heap.usedBytes = 430e6
  expect(known.problems()).toEqual([])
  clock.at = 1000
  known.collected()
  known.collected()
  expect(known.problems()).toEqual([
    { work: 'memory', code: 'memory_short', since: new Date(1000), lastSuccessAt: null },
  ])
  expect(() => known.refuseIfShort()).toThrow(expect.objectContaining({ retryAfterSeconds: 10 }))
  heap.usedBytes = 400e6
  expect(known.isShort()).toBe(true)
  heap.usedBytes = 300e6
  expect([known.isShort(), known.problems()]).toEqual([false, []])
  known.refuseIfShort()
  expect(said).toEqual(['The memory that Node.js may use is short', 'There is enough memory again'])
})

test('a heap that is nearly full is short for ten seconds after the last collection that found it so', () => {
  const { heap, clock, said, known } = memory()
  heap.usedBytes = 430e6
  known.collected()
  clock.at = 9000
  heap.usedBytes = 400e6
  known.collected()
  clock.at = 18_999
  expect(known.problems()).toMatchObject([{ code: 'memory_short', since: new Date(0) }])
  clock.at = 19_000
  expect([known.isShort(), known.problems()]).toEqual([false, []])
  expect(said.at(-1)).toBe('Memory is no longer filling up')
})

test('a heap that is full of what is not used any more is not short', () => {
  const { heap, known } = memory()
  heap.usedBytes = 499e6
  expect(known.isShort()).toBe(false)
})

test('imaging processes that the system ends are told for five minutes after the last one, once in the log', () => {
  const { clock, said, known } = memory()
  known.killed()
  clock.at = 4 * MINUTE_MS
  known.killed()
  clock.at = 9 * MINUTE_MS
  expect(known.problems()).toMatchObject([{ code: 'memory_short', since: new Date(0) }])
  expect(known.isShort()).toBe(false)
  clock.at += 1
  expect(known.problems()).toEqual([])
  expect(said).toHaveLength(1)
})

test('a picture counts whose process was killed, not one whose decoder crashed', () => {
  const watch = watchMemory(silentLog)
  expect(watch.problems()).toEqual([])
  telemetry.pictureEnded.publish({ ending: 'died', seconds: 1 })
  expect(watch.problems()).toEqual([])
  telemetry.pictureEnded.publish({ ending: 'killed', seconds: 1 })
  expect(watch.problems()).toMatchObject([{ work: 'memory' }])
  watch.stop()
})

test.each([
  [['--max-old-space-size=512'], 512],
  [['--import', 'x', '--max_old_space_size=96'], 96],
])('the limit that %j set is known', (options, megabytes) => {
  expect(oldObjectsLimit(options)).toBe(megabytes * 1024 * 1024)
})

// Filled no faster than V8 collects, and emptied by a collection that is asked for.
const script = `
  import { watchMemory } from './src/core/background/memory.ts'
  import { setTimeout as wait } from 'node:timers/promises'
  const watch = watchMemory({ info() {}, error() {}, warn: (_, message) => console.log(message) })
  let kept = []
  while (!watch.isShort()) {
    kept.push(Array.from({ length: 2000 }, (_, n) => ({ n })))
    await wait(1)
  }
  console.log(watch.problems()[0].code)
  kept = []
  gc()
  watch.isShort()
  watch.stop()`

test('a process whose heap fills up knows it before V8 ends it, and when that is over', async () => {
  const args = ['--max-old-space-size=64', '--expose-gc', '--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout.trim().split('\n')).toEqual([
    'The memory that Node.js may use is short',
    'memory_short',
    'There is enough memory again',
  ])
})
