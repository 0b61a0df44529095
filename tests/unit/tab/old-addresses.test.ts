import { expect, test } from 'vitest'
import { readRoute, routeOfSubPage } from '../../../src/tab/app/route.ts'

// As 4251a74 wrote them: links in chats stay for years, and a tab that was open remembers its last address.
const id = '2b0253c4-a8a8-4f30-8aef-7457e2fbda39'

test('an old link to one import opens that import, from a card, a bookmark or before a reload', () => {
  expect(routeOfSubPage(`import=${id}`)).toMatchObject({ id })
  expect(readRoute(`#/imports/${id}`)).toEqual(routeOfSubPage(`import=${id}`))
})

test('an old link to the list of imports opens the list', () => {
  expect(readRoute('#/imports')).toEqual(routeOfSubPage('page=imports'))
  expect(readRoute('#/imports')).not.toEqual(readRoute('#/people'))
})

test('other old links show what they named', () => {
  expect(routeOfSubPage('page=mine')).toEqual({ page: 'mine' })
  expect(readRoute('#/mine')).toEqual({ page: 'mine' })
  expect(readRoute('#/add')).toEqual({ page: 'add' })
  const missing = { page: 'people', filter: { photo: 'none' } }
  expect(routeOfSubPage('photo=none')).toMatchObject(missing)
  expect(readRoute('#/people?photo=none')).toMatchObject(missing)
})
