import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createSemaphore } from '../../../src/core/imaging/process/semaphore.ts'

test('work runs in order with limited concurrency, even if some of it fails', async () => {
  const withPermits = createSemaphore(2)
  const started: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) => async () => {
    started.push(number)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    if (number % 3 === 0) throw new Error(`no ${number}`)
    return number
  }

  const results = await Promise.allSettled(
    [1, 2, 3, 4, 5, 6, 7].map((number) => withPermits(work(number))),
  )

  expect(most).toBe(2)
  expect(started).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
    true,
  ])
  expect(await withPermits(work(8))).toBe(8)
})

test('work that takes all permits runs alone, is not overtaken while it waits, and blocks nobody for ever', async () => {
  const withPermits = createSemaphore(2)
  const running = new Set<string>()
  const seen: string[] = []
  const work = (name: string, permits = 1) =>
    withPermits(async () => {
      running.add(name)
      seen.push(Array.from(running).toSorted().join(' '))
      await sleep(name === 'long' ? 20 : 5)
      running.delete(name)
    }, permits)

  await Promise.all([work('long'), work('short'), work('large', 2), work('a'), work('b')])

  expect(seen).toEqual(['long', 'long short', 'large', 'a', 'a b'])
})
