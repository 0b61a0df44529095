import { describe, expect, test } from 'vitest'
import type { NewItemView } from '../../../../src/api/contract.ts'
import { offline } from '../../../../src/tab/api/problem.ts'
import { registerItems } from '../../../../src/tab/sending/register.ts'
import { itemOf, problem } from '../../../fixtures/tab/items.ts'

const newItem = (personId: string): NewItemView => ({
  fileName: `${personId}.jpg`,
  fileSize: 1,
  personId,
  rule: null,
  confidence: null,
  overwrite: false,
})

describe('registering the items of a run', () => {
  const people = Array.from({ length: 1200 }, (_value, index) => `p${index}`)

  test('adds them in batches and returns the item of each person', async () => {
    const sizes: number[] = []
    const ids = await registerItems(
      {
        addItems: async (_id, items) => {
          sizes.push(items.length)
          return { items: items.map(({ personId }) => itemOf(personId)) }
        },
        items: async () => expect.fail('nothing to look up'),
      },
      'i',
      people.map(newItem),
      () => undefined,
    )
    expect(sizes).toEqual([500, 500, 200])
    expect(ids.get('p1199')).toBe('item-p1199')
  })

  test('adds nothing twice when an answer is lost', async () => {
    const stored: string[] = []
    let lost = false
    const ids = await registerItems(
      {
        addItems: async (_id, items) => {
          const added = items.map(({ personId }) => personId)
          expect(stored.filter((personId) => added.includes(personId))).toEqual([])
          stored.push(...added)
          if (!lost) {
            lost = true
            throw offline()
          }
          return { items: added.map(itemOf) }
        },
        items: async (_id, { cursor }) => {
          const start = Number(cursor ?? 0)
          const next = start + 150 < stored.length ? String(start + 150) : null
          return { items: stored.slice(start, start + 150).map(itemOf), next }
        },
      },
      'i',
      people.map(newItem),
      () => undefined,
    )
    expect(stored).toHaveLength(1200)
    expect(ids.size).toBe(1200)
  })

  test('stops at a lasting problem', async () => {
    const client = {
      addItems: async () => {
        throw problem('admins_only')
      },
      items: async () => ({ items: [], next: null }),
    }
    await expect(registerItems(client, 'i', [newItem('a')], () => undefined)).rejects.toMatchObject(
      {
        code: 'admins_only',
      },
    )
  })
})
