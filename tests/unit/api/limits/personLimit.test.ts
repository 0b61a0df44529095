import { expect, test } from 'vitest'
import { AppError } from '../../../../src/core/errors.ts'
import { createPersonLimit, STREAM_COST } from '../../../../src/api/limits/personLimit.ts'

const present = new AbortController().signal
const nothing = async () => {}
const refuse = (code: 'too_many_requests' | 'not_found') => async () => {
  throw new AppError(code)
}

function limit() {
  let time = 0
  const waits: number[] = []
  const limited = createPersonLimit(
    () => time,
    async (ms) => void waits.push(ms),
  )
  const admit = (personId: string, cost = 1, work = async () => {}) =>
    limited(personId, cost, present, work)
  const ask = async (personId: string): Promise<boolean> =>
    admit(personId).then(
      () => true,
      () => false,
    )
  const many = async (personId: string, count: number): Promise<number> => {
    let admitted = 0
    for (let n = 0; n < count; n += 1) if (await ask(personId)) admitted += 1
    return admitted
  }
  return { admit, many, waits, pass: (ms: number) => void (time += ms) }
}

test('a person may send 600 requests at once and 60 a second after them; a refusal is a second late', async () => {
  const { many, waits, pass } = limit()
  expect(await many('a', 650)).toBe(600)
  expect(waits).toEqual(Array.from({ length: 50 }, () => 1000))
  pass(1000)
  expect(await many('a', 100)).toBe(60)
  pass(3_600_000)
  expect(await many('a', 650)).toBe(600)
})

test('another person is not affected', async () => {
  const { many } = limit()
  await many('a', 700)
  expect(await many('b', 10)).toBe(10)
})

test('a clock that is set back gives nothing and takes nothing', async () => {
  const { many, pass } = limit()
  expect(await many('a', 590)).toBe(590)
  pass(-5000)
  expect(await many('a', 20)).toBe(10)
})

test('128 requests of a person may be in progress', async () => {
  const { admit, waits } = limit()
  const ended = Promise.withResolvers<void>()
  const working = Array.from({ length: 128 }, () => admit('a', 1, () => ended.promise))
  await expect(admit('a')).rejects.toMatchObject({
    code: 'too_many_requests',
    retryAfterSeconds: 1,
  })
  expect(waits).toEqual([1000])
  ended.resolve()
  await Promise.all(working)
  await expect(admit('a')).resolves.toBeUndefined()
})

test('what the work itself refuses for too many requests comes late, and nothing else does', async () => {
  const { admit, waits } = limit()
  await expect(admit('a', 1, refuse('not_found'))).rejects.toMatchObject({ code: 'not_found' })
  expect(waits).toEqual([])
  await expect(admit('a', 1, refuse('too_many_requests'))).rejects.toMatchObject({
    code: 'too_many_requests',
  })
  expect(waits).toEqual([1000])
})

test('an event stream counts as twenty requests', async () => {
  const { admit, many } = limit()
  for (let n = 0; n < 29; n += 1) await admit('a', STREAM_COST)
  expect(await many('a', 100)).toBe(20)
  await expect(admit('a', STREAM_COST)).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('the more refusals wait, the later the next one comes; one that nobody waits for ends', async () => {
  const waits: number[] = []
  const ends: (() => void)[] = []
  const admit = createPersonLimit(
    () => 0,
    (ms) => new Promise((resolve) => (waits.push(ms), ends.push(resolve))),
  )
  const ask = (personId: string) =>
    admit(personId, 600, present, nothing).catch((error: unknown) => error)
  await ask('a')
  const refused = Array.from({ length: 700 }, () => ask('a'))
  expect(waits.slice(0, 3)).toEqual([1000, 1050, 1100])
  expect(waits.at(-1)).toBe(30_000)
  await ask('b')
  void ask('b')
  expect(waits.at(-1)).toBe(1000)
  for (const end of ends) end()
  await Promise.all(refused)
  void ask('a')
  expect(waits.at(-1)).toBe(1000)

  const real = createPersonLimit()
  await real('a', 600, present, nothing)
  const gone = new AbortController()
  const waiting = real('a', 600, gone.signal, nothing)
  gone.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'too_many_requests' })
})
