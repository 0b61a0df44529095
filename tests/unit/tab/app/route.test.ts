import { expect, it } from 'vitest'
import {
  everybody,
  readRoute,
  routeOfSubPage,
  writeRoute,
  type Route,
} from '../../../../src/tab/app/route.ts'

const id = '2b0253c4-a8a8-4f30-8aef-7457e2fbda39'
const people = (change: Partial<typeof everybody>): Route => ({
  page: 'people',
  filter: { ...everybody, ...change },
})

it.each<Route>([
  people({}),
  people({ photo: 'none', department: 'R&D / Größe #1', scope: 'all', search: 'ana müller?&' }),
  { page: 'add' },
  { page: 'mine' },
  { page: 'runs' },
  { page: 'run', id },
])('writes and reads %j alike', (route) => {
  expect(readRoute(writeRoute(route))).toEqual(route)
})

it.each(['', '#', '#/', '#/nonsense', '#/people?photo=maybe&scope=x'])(
  'shows everybody for %j',
  (hash) => {
    expect(readRoute(hash)).toEqual(people({}))
  },
)

it('shows the list of imports for the address of none', () => {
  expect(readRoute('#/runs/not-an-id')).toEqual({ page: 'runs' })
})

it('follows a deep link to those without a photo, to an import, or to one’s own photo', () => {
  expect(routeOfSubPage('photo=none')).toEqual(people({ photo: 'none' }))
  expect(routeOfSubPage('photo=none&department=Sales')).toEqual(
    people({ photo: 'none', department: 'Sales' }),
  )
  expect(routeOfSubPage(`import=${id}`)).toEqual({ page: 'run', id })
  expect(routeOfSubPage('page=mine')).toEqual({ page: 'mine' })
  expect(routeOfSubPage('page=imports')).toEqual({ page: 'runs' })
  expect(routeOfSubPage('import=../../x')).toEqual(people({}))
})

it('keeps a search from an address within what the API takes', () => {
  expect(readRoute(`#/people?search=${'x'.repeat(300)}`)).toEqual(
    people({ search: 'x'.repeat(200) }),
  )
})
