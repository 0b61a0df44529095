import { expect, test } from 'vitest'
import { contrast } from '../../../../../src/core/imaging/initials/colour.ts'
import { installedSettings } from '../../../../../src/core/settings/rules.ts'
import { readColours } from '../../../../../src/tab/components/DefaultPictureDialog/colours.ts'

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
