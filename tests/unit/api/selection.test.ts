import { expect, test } from 'vitest'
import { LIMITS, selection } from '../../../src/api/contract.ts'
import { personId } from '../../fixtures/people/people.ts'

const manyIds = (count: number) => Array.from({ length: count }, (_, n) => personId(n))

test('a selection is of people chosen one by one, or of filters, which get their defaults', () => {
  expect(selection.parse({ ids: [personId(1)] })).toEqual({ ids: [personId(1)] })
  expect(selection.parse({ filters: { photo: 'has' } })).toMatchObject({
    filters: { scope: 'active', photo: 'has', search: '', department: null },
    except: [],
  })
})

test('ids are compared in lower case, as they are stored', () => {
  const id = 'ABCDEF00-0000-4000-8000-000000000001'
  expect(selection.parse({ ids: [id] })).toEqual({ ids: [id.toLowerCase()] })
})

test.each([
  ['nobody', { ids: [] }],
  ['both', { ids: [personId(1)], filters: {} }],
  ['neither', {}],
  ['a filter that is not known', { filters: { colour: 'red' } }],
  ['no id', { ids: ['ana'] }],
  ['too many', { ids: manyIds(LIMITS.MAX_SELECTED + 1) }],
  ['too many exceptions', { filters: {}, except: manyIds(LIMITS.MAX_SELECTED + 1) }],
])('a selection of %s is refused', (_, value) => {
  expect(selection.safeParse(value).success).toBe(false)
})

test('as many as can be chosen one by one are accepted', () => {
  expect(selection.safeParse({ ids: manyIds(LIMITS.MAX_SELECTED) }).success).toBe(true)
})
