import { expect, test } from 'vitest'
import {
  everybody,
  filterChoices,
  filterSet,
  type FilterName,
} from '../../../../../src/tab/app/peopleFilters.ts'
import {
  isOffered,
  filterOptionsOf,
} from '../../../../../src/tab/components/PeopleFilters/filterOptions.ts'

const values = {
  departments: ['Legal', 'Sales'],
  offices: ['Oslo'],
  countries: [],
  kinds: ['member' as const, 'guest' as const],
  licences: [{ id: 'c7df2760-2c81-4ef7-b578-5b5392b571df', name: 'ENTERPRISEPREMIUM' }],
  groups: false,
}

const choice = (name: FilterName) => {
  const found = filterChoices().find(({ filter }) => filter === name)
  if (!found) throw new Error(`${name} is not in the menu`)
  return found
}

test('every filter has its place in the menu, but the search and the run, which have their own', () => {
  const inMenu = new Set(filterChoices().map(({ filter }) => filter))
  const others = (Object.keys(everybody) as FilterName[]).filter((name) => !inMenu.has(name))
  expect(others.toSorted()).toEqual(['run', 'search'])
})

test('a filter without values is not offered, nor groups that the app may not read', () => {
  const offered = filterChoices().filter((each) => isOffered(each, values))
  const names = offered.map(({ filter }) => filter)
  expect(names).toContain('department')
  expect(names).not.toContain('country')
  expect(names).not.toContain('group')
  expect(isOffered(choice('group'), { ...values, groups: true })).toBe(true)
  expect(isOffered(choice('department'), null)).toBe(false)
})

test('values are named, and stand for themselves in the address', () => {
  expect(
    filterOptionsOf(choice('kind'), everybody, values).options.map(({ text }) => text),
  ).toEqual(['Members', 'Guests'])
  expect(filterOptionsOf(choice('licence'), everybody, values).options).toEqual([
    { value: values.licences[0]?.id, text: 'ENTERPRISEPREMIUM' },
  ])
  for (const each of filterChoices())
    for (const { value } of filterOptionsOf(each, everybody, values).options) {
      const filter = { ...everybody, ...filterSet(each.filter, value) }
      expect(filterOptionsOf(each, filter, values).value).toBe(value)
    }
})

test('a value that is set but not known any more can be seen and taken away', () => {
  const filter = { ...everybody, office: 'Atlantis' }
  expect(filterOptionsOf(choice('office'), filter, values)).toEqual({
    value: 'Atlantis',
    options: [
      { value: 'Atlantis', text: 'Atlantis' },
      { value: 'Oslo', text: 'Oslo' },
    ],
  })
  expect({ ...filter, ...filterSet('office', '') }).toEqual(everybody)
})
