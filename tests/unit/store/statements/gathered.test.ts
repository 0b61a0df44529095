import { expect, test } from 'vitest'
import { AppError } from '../../../../src/core/errors.ts'
import { gathered } from '../../../../src/core/store/statements/gathered.ts'
import type { Database } from '../../../../src/core/store/open.ts'

const db = {} as Database

test('what is asked for at the same moment, or while the same is under way, is done together', async () => {
  const done: number[][] = []
  const { promise: isFree, resolve: free } = Promise.withResolvers<void>()
  const double = gathered(async (_: Database, keys: readonly number[]) => {
    done.push([...keys])
    if (keys.includes(1)) await isFree
    return keys.map((key) => 2 * key)
  }, 3)
  const first = [1, 2].map((key) => double(db, key))
  await expect.poll(() => done).toEqual([[1, 2]])
  const later = [3, 4, 5, 6].map((key) => double(db, key))
  free()
  expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10, 12])
  expect(done.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([[1, 2], [3, 4, 5], [6]])
})

test('each database and each transaction has its own', async () => {
  const done: number[][] = []
  const same = gathered(async (_: Database, keys: readonly number[]) => {
    done.push([...keys])
    return [...keys]
  }, 3)
  await Promise.all([same(db, 1), same({} as Database, 2), same(db, 3)])
  expect(done).toHaveLength(2)
})

test('a statement that fails is repeated for each alone, so that only the cause of it fails', async () => {
  const inverse = gathered(async (_: Database, keys: readonly number[]) => {
    if (keys.includes(0)) throw new Error('division by zero')
    return keys.map((key) => 1 / key)
  }, 50)
  const results = await Promise.allSettled([1, 0, 2].map((key) => inverse(db, key)))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('while the database is away nothing is repeated, and later it is asked again', async () => {
  let asked = 0
  const same = gathered(async (_: Database, keys: readonly number[]) => {
    asked += 1
    if (asked === 1) throw new AppError('database_unavailable')
    return [...keys]
  }, 50)
  const results = await Promise.allSettled([1, 2].map((key) => same(db, key)))
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(asked).toBe(1)
  expect(await same(db, 3)).toBe(3)
})
