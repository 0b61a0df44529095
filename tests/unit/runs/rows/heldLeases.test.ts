import { expect, test } from 'vitest'
import { HeldLeases } from '../../../../src/core/runs/rows/heldLeases.ts'
import { LeaseLost } from '../../../../src/core/runs/rows/items.ts'

/** A process that works on `a` and `b`, and a database that says whose they are. */
function holding(ours = new Set(['a', 'b'])) {
  const clock = { monotonic: 1000, wall: 1000 }
  const asked: string[][] = []
  const leases = new HeldLeases({
    leaseMs: 8000,
    renew: async (ids) => {
      asked.push(ids)
      return ids.filter((id) => ours.has(id))
    },
    moment: () => ({ ...clock }),
  })
  leases.began(['a', 'b'], leases.moment())
  return { leases, clock, asked, ours }
}

test('a lease that still runs is relied on without asking the database', async () => {
  const { leases, clock, asked } = holding()
  clock.monotonic += 7999
  await leases.assertHeld('a')
  expect(asked).toEqual([])
})

test('all leases are renewed together, and count from before the database was asked', async () => {
  const { leases, clock, asked } = holding()
  clock.monotonic += 6000
  await leases.renewAll()
  clock.monotonic += 7999
  await leases.assertHeld('b')
  expect(asked).toEqual([['a', 'b']])
})

test.each(['monotonic', 'wall'] as const)(
  'after a stop, which only the %s clock shows, nothing is sent that another process has taken over',
  async (which) => {
    const { leases, clock, asked, ours } = holding()
    ours.delete('a')
    clock[which] += 8000
    await expect(leases.assertHeld('a')).rejects.toThrow(LeaseLost)
    await expect(leases.assertHeld('a')).rejects.toThrow(LeaseLost)
    await leases.assertHeld('b')
    expect(asked).toEqual([['a'], ['a'], ['b']])
  },
)

test('a lease that has run out again while the database was away is asked for again', async () => {
  const clock = { monotonic: 0, wall: 0 }
  let asked = 0
  const leases = new HeldLeases({
    leaseMs: 8000,
    renew: async (ids) => {
      asked += 1
      if (asked === 1) clock.monotonic += 9000
      return ids
    },
    moment: () => ({ ...clock }),
  })
  leases.began(['a'], leases.moment())
  clock.monotonic += 8000
  await leases.assertHeld('a')
  expect(asked).toBe(2)
})

test('what was lost stays known as being worked on, so that it is not begun a second time', async () => {
  const { leases, ours } = holding()
  ours.clear()
  await leases.renewAll()
  expect([...leases.ids()]).toEqual(['a', 'b'])
  leases.ended('a')
  expect([...leases.ids()]).toEqual(['b'])
})
