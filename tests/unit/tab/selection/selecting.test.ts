import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../src/api/contract/limits.ts'
import { everybody } from '../../../../src/tab/app/peopleFilters.ts'
import {
  asSelection,
  isNobodyPicked,
  isPicked,
  pickedCount,
  pickedWithPhoto,
} from '../../../../src/tab/selection/picked.ts'
import {
  anchoredAt,
  everybodySelected,
  extend,
  nothingSelected,
  toggle,
  type Selecting,
} from '../../../../src/tab/selection/selecting.ts'

const people = Array.from({ length: LIMITS.MAX_SELECTED + 10 }, (_value, n) => ({
  id: `p${n}`,
  photo: n % 2 === 0 ? ('has' as const) : ('none' as const),
}))
const person = (n: number) => people[n] ?? { id: '', photo: 'none' as const }
const press = (selecting: Selecting, ...indexes: number[]) =>
  indexes.reduce((so, n) => toggle(so, n, person(n)), selecting)
const from = (one: number, other: number) => people.slice(one, other + 1)
const names = ({ picked }: Selecting) =>
  people.map(({ id }) => id).filter((id) => isPicked(picked, id))
const found = { total: 164, has: 100, none: 60, unknown: 4 }

describe('one by one', () => {
  test('a second press takes a person out again', () => {
    expect(names(press(nothingSelected, 3, 5))).toEqual(['p3', 'p5'])
    expect(names(press(nothingSelected, 3, 5, 3))).toEqual(['p5'])
    expect(isNobodyPicked(press(nothingSelected, 3, 3).picked, null)).toBe(true)
  })

  test('the number and the photos of those who are selected are known without asking', () => {
    const { picked } = press(nothingSelected, 1, 2, 4)
    expect(pickedCount(picked, null)).toBe(3)
    expect(pickedWithPhoto(picked, null)).toBe(2)
    expect(asSelection(picked, everybody)).toEqual({ ids: ['p1', 'p2', 'p4'] })
  })

  test('one more than a selection can name changes nothing, and that is known', () => {
    const full = extend(anchoredAt(nothingSelected, 0), from(0, LIMITS.MAX_SELECTED - 1))
    expect(full.isFull).toBe(false)
    const over = toggle(full, LIMITS.MAX_SELECTED, person(LIMITS.MAX_SELECTED))
    expect(over.isFull).toBe(true)
    expect(over.picked).toBe(full.picked)
    expect(toggle(over, 3, person(3)).isFull).toBe(false)
  })
})

describe('a range', () => {
  test('is added to what was selected', () => {
    const some = press(nothingSelected, 1, 5)
    expect(names(extend(some, from(5, 7)))).toEqual(['p1', 'p5', 'p6', 'p7'])
  })

  test('becomes shorter when its end comes back, and turns around its beginning', () => {
    const some = press(nothingSelected, 1, 5)
    const longer = extend(some, from(5, 9))
    expect(names(extend(longer, from(5, 6)))).toEqual(['p1', 'p5', 'p6'])
    expect(names(extend(longer, from(3, 5)))).toEqual(['p1', 'p3', 'p4', 'p5'])
  })

  test('begins at its own end when nothing was pressed before', () => {
    expect(names(extend(anchoredAt(nothingSelected, 4), from(4, 4)))).toEqual(['p4'])
  })

  test('of more people than a selection can name changes nothing', () => {
    const over = extend(anchoredAt(nothingSelected, 0), from(0, LIMITS.MAX_SELECTED))
    expect([over.isFull, names(over)]).toEqual([true, []])
  })
})

describe('everybody who fits the filters', () => {
  const filters = { ...everybody, search: 'ana' }

  test('is counted by the filters, also those who are not loaded', () => {
    const { picked } = everybodySelected
    expect(pickedCount(picked, null)).toBeNull()
    expect(pickedCount(picked, found)).toBe(164)
    expect(pickedWithPhoto(picked, found)).toBe(100)
    expect(asSelection(picked, filters)).toEqual({ filters, except: [] })
  })

  test('is left without those who are taken out, and with those who are taken in again', () => {
    const some = press(everybodySelected, 2, 3, 4)
    expect(pickedCount(some.picked, found)).toBe(161)
    expect(pickedWithPhoto(some.picked, found)).toBe(98)
    expect(asSelection(press(some, 3).picked, filters)).toEqual({ filters, except: ['p2', 'p4'] })
    expect(asSelection(extend(press(some, 4), from(2, 4)).picked, filters)).toEqual({
      filters,
      except: [],
    })
  })

  test('can leave out only so many people', () => {
    const out = press(
      everybodySelected,
      ...Array.from({ length: LIMITS.MAX_SELECTED }, (_value, n) => n),
    )
    expect(press(out, LIMITS.MAX_SELECTED).isFull).toBe(true)
  })

  test('is nobody once each of them is taken out', () => {
    const two = { ...found, total: 2 }
    expect(isNobodyPicked(press(everybodySelected, 0, 1).picked, two)).toBe(true)
    expect(isNobodyPicked(press(everybodySelected, 0).picked, two)).toBe(false)
  })
})
