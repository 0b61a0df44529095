import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../../../src/core/runs/queries/match/matchTurns.ts'

test('people take turns, however many requests one of them sends', async () => {
  const inTurns = createTurns(10)
  const order: string[] = []
  const request = (owner: string, name: string) =>
    inTurns(owner, async (takeTurn) => {
      for (let slice = 1; slice <= 3; slice += 1)
        await takeTurn(async () => void order.push(`${name}${slice}`))
    })
  await Promise.all([
    ...['a', 'b', 'c', 'd'].map((name) => request('greedy', name)),
    request('other', 'x'),
  ])
  expect(order).toHaveLength(15)
  // Three slices of others at most between two of its own
  expect(order.slice(0, 12).filter((slice) => slice.startsWith('x'))).toEqual(['x1', 'x2', 'x3'])
})

test('three slices are done at a time, which keeps both threads at work, and everything else has its turn in between', async () => {
  const inTurns = createTurns(10)
  let active = 0
  let most = 0
  let rounds = 0
  const over = new AbortController()
  const watch = async () => {
    while (!over.signal.aborted) {
      await nextRound()
      rounds += 1
    }
  }
  const watching = watch()
  await Promise.all(
    ['a', 'b', 'c'].map((owner) =>
      inTurns(owner, async (takeTurn) => {
        for (let slice = 0; slice < 5; slice += 1) {
          await takeTurn(async () => {
            most = Math.max(most, (active += 1))
            await Promise.resolve()
            active -= 1
          })
        }
      }),
    ),
  )
  over.abort()
  await watching
  expect(most).toBe(3)
  expect(rounds).toBeGreaterThanOrEqual(5)
})

test('someone with too many requests is told when to try again, and others are not concerned', async () => {
  const inTurns = createTurns(2)
  const { promise, resolve } = Promise.withResolvers<void>()
  const wait = (owner: string) => inTurns(owner, (takeTurn) => takeTurn(() => promise))
  const waiting = [wait('a'), wait('a'), wait('b')]
  await expect(wait('a')).rejects.toMatchObject({
    code: 'too_many_requests',
    retryAfterSeconds: 2,
  })
  resolve()
  await Promise.all(waiting)
  await wait('a')
})

test('a slice that fails ends its own request only, and gives back its place', async () => {
  const inTurns = createTurns(1)
  const failing = inTurns('a', (takeTurn) =>
    takeTurn(async () => {
      throw new Error('broken')
    }),
  )
  const other = inTurns('b', (takeTurn) => takeTurn(async () => 'done'))
  await expect(failing).rejects.toThrow('broken')
  expect(await other).toBe('done')
  expect(await inTurns('a', (takeTurn) => takeTurn(async () => 'again'))).toBe('again')
})
