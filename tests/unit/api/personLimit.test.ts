import { expect, test } from 'vitest'
import { createPersonLimit } from '../../../src/api/personLimit.ts'

function limit() {
  let time = 0
  const waits: number[] = []
  const admit = createPersonLimit(
    () => time,
    async (ms) => void waits.push(ms),
  )
  const ask = async (personId: string): Promise<boolean> =>
    admit(personId).then(
      (leave) => (leave(), true),
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
  const leaves = await Promise.all(Array.from({ length: 128 }, () => admit('a')))
  await expect(admit('a')).rejects.toMatchObject({
    code: 'too_many_requests',
    retryAfterSeconds: 1,
  })
  expect(waits).toEqual([1000])
  leaves[0]?.()
  await expect(admit('a')).resolves.toBeTypeOf('function')
})
