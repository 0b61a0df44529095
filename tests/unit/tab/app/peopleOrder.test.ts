import { expect, test } from 'vitest'
import {
  inNameOrder,
  parametersOfOrder,
  queryOfOrder,
  readOrder,
} from '../../../../src/tab/app/peopleOrder.ts'

test.each([
  ['', inNameOrder],
  ['sort=created&descending=true', { ...inNameOrder, sort: 'created', descending: true }],
  ['letter=m', { ...inNameOrder, letter: 'm' }],
  ['letter=%23', { ...inNameOrder, letter: '#' }],
  ['by=office', { ...inNameOrder, sort: 'office', group: 'office' }],
  // what can't be, or can't be together, is ignored
  ['sort=shoeSize&letter=ma&by=constructor&descending=1', inNameOrder],
  ['sort=office&letter=m', { ...inNameOrder, sort: 'office' }],
  [
    'by=department&sort=created&descending=true&letter=m',
    { ...inNameOrder, sort: 'department', group: 'department' },
  ],
])('%s in the address is read and written again', (query, order) => {
  const read = readOrder(query)
  expect(read).toEqual(order)
  expect(readOrder(new URLSearchParams(parametersOfOrder(read)).toString())).toEqual(order)
})

test('the API is asked to sort by what it groups by, and not for its headings', () => {
  expect(queryOfOrder(readOrder('by=department'))).toEqual({ sort: 'department' })
  expect(queryOfOrder(inNameOrder)).toEqual({})
})
