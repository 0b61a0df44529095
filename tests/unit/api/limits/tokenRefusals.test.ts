import { expect, test } from 'vitest'
import { createTokenRefusals } from '../../../../src/api/limits/tokenRefusals.ts'

const present = new AbortController().signal

function refusals() {
  let time = 0
  const waits: number[] = []
  const ends: (() => void)[] = []
  const refuse = createTokenRefusals(
    () => time,
    (ms) => new Promise((resolve) => (waits.push(ms), ends.push(resolve))),
  )
  const many = (count: number) => {
    for (let n = 0; n < count; n += 1) void refuse(present)
  }
  return { many, waits, ends, pass: (ms: number) => void (time += ms) }
}

test('a hundred requests without a valid token are refused at once, and twenty a second after them', () => {
  const { many, waits, pass } = refusals()
  many(100)
  expect(waits).toEqual([])
  pass(1000)
  many(20)
  expect(waits).toEqual([])
  many(1)
  expect(waits).toEqual([1000])
})

test('the more refusals wait, the later the next one comes, by ten seconds at most', async () => {
  const { many, waits, ends } = refusals()
  many(400)
  expect(waits.slice(0, 3)).toEqual([1000, 1050, 1100])
  expect(waits.at(-1)).toBe(10_000)
  for (const end of ends) end()
  await Promise.resolve()
  await Promise.resolve()
  many(1)
  expect(waits.at(-1)).toBe(1000)
})
