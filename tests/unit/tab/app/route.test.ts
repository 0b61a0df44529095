import { describe, expect, test } from 'vitest'
import { allChanges } from '../../../../src/tab/app/oversight/changeFilter.ts'
import { everybody } from '../../../../src/tab/app/peopleFilters.ts'
import { readRoute, routeOfSubPage, writeRoute, type Route } from '../../../../src/tab/app/route.ts'

const id = '2b0253c4-a8a8-4f30-8aef-7457e2fbda39'
const people = (change: Partial<typeof everybody>): Route => ({
  page: 'people',
  filter: { ...everybody, ...change },
})

test.each<Route>([
  people({}),
  people({ photo: 'none', department: 'R&D / Größe #1', scope: 'all', search: 'ana müller?&' }),
  people({ run: id, scope: 'all' }),
  { page: 'people', filter: { ...everybody, photo: 'none' }, download: 'list' },
  { page: 'add' },
  { page: 'mine' },
  { page: 'mine', draft: id },
  { page: 'coverage', days: 90 },
  { page: 'coverage', days: 365 },
  { page: 'history', filter: allChanges },
  {
    page: 'history',
    filter: {
      search: 'ana & co',
      person: id,
      actor: id,
      change: 'undo',
      way: 'bot',
      from: '2026-02-28',
      to: '2026-03-01',
    },
  },
  { page: 'runs' },
  { page: 'runs', filter: { search: 'year 7', standing: 'attention' } },
  { page: 'runs', filter: { search: '', standing: 'open' } },
  { page: 'run', id },
  { page: 'person', id },
])('writes and reads %j', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route)
})

test.each(['', '#', '#/', '#/nonsense', '#/people?photo=maybe&scope=x&run=y'])(
  'shows the unfiltered gallery for %j',
  (hash) => {
    expect(readRoute(hash)).toEqual(people({}))
  },
)

test('shows coverage for the usual period when the address names another one', () => {
  expect(readRoute('#/coverage?days=7')).toEqual({ page: 'coverage', days: 90 })
  expect(routeOfSubPage('page=coverage')).toEqual({ page: 'coverage', days: 90 })
})

test('shows the list of runs when the address names no run', () => {
  expect(readRoute('#/runs/not-an-id')).toEqual({ page: 'runs' })
})

test('follows deep links to people without a photo, to a person, to a run, and to your own photo', () => {
  expect(routeOfSubPage('photo=none')).toEqual(people({ photo: 'none' }))
  expect(routeOfSubPage('photo=none&department=Sales')).toEqual(
    people({ photo: 'none', department: 'Sales' }),
  )
  expect(routeOfSubPage('photo=none&kind=guest&download=list')).toEqual({
    ...people({ photo: 'none', kind: 'guest' }),
    download: 'list',
  })
  expect(routeOfSubPage(`import=${id}`)).toEqual({ page: 'run', id })
  expect(routeOfSubPage(`person=${id.toUpperCase()}`)).toEqual({ page: 'person', id })
  expect(routeOfSubPage('person=somebody')).toEqual(people({}))
  expect(routeOfSubPage('page=mine')).toEqual({ page: 'mine' })
  expect(routeOfSubPage(`page=mine&draft=${id.toUpperCase()}`)).toEqual({ page: 'mine', draft: id })
  expect(routeOfSubPage('page=mine&draft=../x')).toEqual({ page: 'mine' })
  expect(routeOfSubPage(`person=${id}&draft=${id}`)).toEqual({ page: 'person', id, draft: id })
  expect(routeOfSubPage('page=privacy')).toEqual({ page: 'privacy', person: null })
  expect(routeOfSubPage('page=imports')).toEqual({ page: 'runs' })
  expect(routeOfSubPage('import=../../x')).toEqual(people({}))
})

test('shortens a search from an address to what the API accepts', () => {
  expect(readRoute(`#/people?search=${'x'.repeat(300)}`)).toEqual(
    people({ search: 'x'.repeat(200) }),
  )
})

describe('links from before imports were called runs, which stay in chats and bookmarks', () => {
  test('lead to the run, from a card, a bookmark, or before a reload', () => {
    expect(routeOfSubPage(`import=${id}`)).toEqual({ page: 'run', id })
    expect(readRoute(`#/imports/${id}`)).toEqual({ page: 'run', id })
  })

  test('lead to the list of runs', () => {
    expect(readRoute('#/imports')).toEqual({ page: 'runs' })
    expect(routeOfSubPage('page=imports')).toEqual({ page: 'runs' })
  })

  test('lead to pages whose names have not changed', () => {
    expect(routeOfSubPage('page=mine')).toEqual({ page: 'mine' })
    expect(routeOfSubPage('page=privacy')).toEqual({ page: 'privacy', person: null })
    expect(readRoute('#/mine')).toEqual({ page: 'mine' })
    expect(readRoute('#/add')).toEqual({ page: 'add' })
    const missing = { page: 'people', filter: { photo: 'none' } }
    expect(routeOfSubPage('photo=none')).toMatchObject(missing)
    expect(readRoute('#/people?photo=none')).toMatchObject(missing)
  })
})
