import { expect, test } from 'vitest'
import { everybody } from '../../../../../src/tab/app/peopleFilters.ts'
import { peopleFound, isCounted } from '../../../../../src/tab/components/PeopleGrid/found.ts'

const counts = { total: 1204, has: 1000, none: 200, unknown: 4 }
const ana = { ...everybody, search: 'ana' }
const page = { people: 100, more: true }
const nothing = { people: null, more: false }

test('people are counted after the first page, and only if there are more', () => {
  expect(isCounted(ana, nothing)).toBe(false)
  expect(isCounted(ana, page)).toBe(true)
  expect(isCounted(ana, { people: 7, more: false })).toBe(false)
  expect(isCounted({ ...everybody, department: 'Sales' }, page)).toBe(true)
  expect(isCounted({ ...everybody, photo: 'none' }, page)).toBe(false)
})

test('no number is shown until it is known', () => {
  expect(peopleFound(ana, nothing, undefined)).toBeNull()
  expect(peopleFound(ana, nothing, counts)).toBeNull()
  expect(peopleFound(ana, page, undefined)).toBeNull()
  expect(peopleFound(ana, page, counts)).toBe(1204)
  expect(peopleFound({ ...ana, photo: 'none' }, page, counts)).toBe(200)
  expect(peopleFound(ana, { people: 7, more: false }, undefined)).toBe(7)
  expect(peopleFound(everybody, page, counts)).toBeNull()
})
