import { expect, test } from 'vitest'
import { LIMITS } from '../../../../../src/api/contract/limits.ts'
import { contrast } from '../../../../../src/core/imaging/initials/colour.ts'
import { installedSettings } from '../../../../../src/core/settings/rules.ts'
import {
  allOf,
  colourName,
  faultOf,
  readColours,
  toggled,
  withColours,
} from '../../../../../src/tab/components/DefaultPictureDialog/colours.ts'

const { defaultColours } = installedSettings(30)

test.each([
  ['#004E8C', ['#004e8c']],
  ['004e8c, 038387;#fff', ['#004e8c', '#038387', '#ffffff']],
  [' #abc\n#aabbcc ', ['#aabbcc']],
  [defaultColours.join(' '), defaultColours],
])('%s is read', (text, colours) => {
  expect(readColours(text)).toEqual({ kind: 'colours', colours })
})

test.each([
  ['', { kind: 'none' }],
  [' , ; ', { kind: 'none' }],
  ['#004e8c blue', { kind: 'wrong', part: 'blue' }],
  ['#004e8', { kind: 'wrong', part: '#004e8' }],
  ['##004e8c', { kind: 'wrong', part: '##004e8c' }],
  [Array.from({ length: 13 }, (_value, n) => `#0000${n + 10}`).join(' '), { kind: 'tooMany' }],
])('%s is not', (text, answer) => {
  expect(readColours(text)).toEqual(answer)
})

test('white letters can be read on each colour that is suggested', () => {
  for (const colour of defaultColours) expect(contrast('#ffffff', colour)).toBeGreaterThan(4.5)
})

const suggested = allOf(defaultColours)

test('each colour that an organisation begins with has a name of its own', () => {
  const names = suggested.offered.map(colourName)
  expect(names).not.toContain(null)
  expect(new Set(names).size).toBe(names.length)
})

test('a colour is left out and used again in its place', () => {
  const without = toggled(suggested, '#0b6a0b')
  expect(without.chosen).toEqual(suggested.offered.filter((each) => each !== '#0b6a0b'))
  expect(toggled(without, '#0b6a0b')).toEqual(suggested)
})

test('a colour of one’s own joins the others, and is offered once', () => {
  const more = withColours(suggested, ['#ffcc00', '#004e8c'])
  expect(more.chosen).toEqual([...suggested.chosen, '#ffcc00'])
  expect(more.offered).toEqual(more.chosen)
  expect(colourName('#ffcc00')).toBeNull()
  const left = toggled(more, '#ffcc00')
  expect(left.offered).toContain('#ffcc00')
  expect(withColours(left, ['#ffcc00'])).toEqual(more)
})

test('at least one colour is used, and at most as many as a run takes', () => {
  const many = Array.from({ length: LIMITS.MAX_COLOURS }, (_value, n) => `#0000${n + 10}`)
  const none = { offered: suggested.offered, chosen: [] }
  expect(faultOf(none)).toBe('few')
  expect(faultOf(withColours(none, many))).toBeNull()
  expect(faultOf(withColours(none, [...many, '#ffcc00']))).toBe('many')
  expect(faultOf(suggested)).toBeNull()
})
