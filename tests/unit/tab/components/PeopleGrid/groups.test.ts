import { expect, test } from 'vitest'
import { groupingOf, groupTitle } from '../../../../../src/tab/components/PeopleGrid/groups.ts'

const sales = { name: 'Sales', total: 10, has: 7, none: 3, unknown: 0 }
const legal = { name: 'Legal', total: 4, has: 4, none: 0, unknown: 0 }
const others = { name: null, total: 2, has: 0, none: 1, unknown: 1 }
const groups = { groups: [legal, sales, others] }

test('groups are as long as their lists, of which a filter by photo leaves some; their coverage stays', () => {
  expect(groupingOf('department', null, groups).groups.map(({ size }) => size)).toEqual([4, 10, 2])
  expect(groupingOf('department', 'none', groups).groups).toEqual([
    { ...sales, size: 3 },
    { ...others, size: 1 },
  ])
})

test('people without a department, or an office, have a heading, too', () => {
  const group = { ...others, size: 2 }
  expect(groupTitle(group, 'department')).toBe('No department')
  expect(groupTitle(group, 'office')).toBe('No office')
})
