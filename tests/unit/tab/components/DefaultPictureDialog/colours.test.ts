import { expect, test } from 'vitest'
import { LIMITS } from '../../../../../src/api/contract/limits.ts'
import { contrast } from '../../../../../src/core/imaging/initials/colour.ts'
import {
  faultOf,
  colourName,
  readColours,
  suggestedColours,
  toggled,
  withColours,
} from '../../../../../src/tab/components/DefaultPictureDialog/colours.ts'

test.each([
  ['#004E8C', ['#004e8c']],
  ['004e8c, 038387;#fff', ['#004e8c', '#038387', '#ffffff']],
  [' #abc\n#aabbcc ', ['#aabbcc']],
  [' , ; ', []],
])('%s is read', (text, colours) => {
  expect(readColours(text)).toEqual({ kind: 'colours', colours })
})

test.each([
  ['#004e8c blue', 'blue'],
  ['#004e8', '#004e8'],
  ['##004e8c', '##004e8c'],
])('%s is not', (text, part) => {
  expect(readColours(text)).toEqual({ kind: 'wrong', part })
})

test('white letters can be read on each colour that is suggested, which each have a name of their own', () => {
  for (const colour of suggestedColours.offered)
    expect(contrast('#ffffff', colour)).toBeGreaterThan(4.5)
  const names = suggestedColours.offered.map(colourName)
  expect(names).not.toContain(null)
  expect(new Set(names).size).toBe(names.length)
})

test('a colour is left out and used again in its place', () => {
  const without = toggled(suggestedColours, '#0b6a0b')
  expect(without.chosen).toEqual(suggestedColours.offered.filter((each) => each !== '#0b6a0b'))
  expect(toggled(without, '#0b6a0b')).toEqual(suggestedColours)
})

test('a colour of one’s own joins the others, and is offered once', () => {
  const more = withColours(suggestedColours, ['#ffcc00', '#004e8c'])
  expect(more.chosen).toEqual([...suggestedColours.chosen, '#ffcc00'])
  expect(more.offered).toEqual(more.chosen)
  expect(colourName('#ffcc00')).toBeNull()
  const left = toggled(more, '#ffcc00')
  expect(left.offered).toContain('#ffcc00')
  expect(withColours(left, ['#ffcc00'])).toEqual(more)
})

test('at least one colour is used, and at most as many as a run takes', () => {
  const many = Array.from({ length: LIMITS.MAX_COLOURS }, (_value, n) => `#0000${n + 10}`)
  const none = { offered: suggestedColours.offered, chosen: [] }
  expect(faultOf(none)).toBe('none')
  expect(faultOf(withColours(none, many))).toBeNull()
  expect(faultOf(withColours(none, [...many, '#ffcc00']))).toBe('tooMany')
  expect(faultOf(suggestedColours)).toBeNull()
})
