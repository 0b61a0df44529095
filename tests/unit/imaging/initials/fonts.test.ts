import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawable } from '../../../../src/core/imaging/initials/drawable.ts'
import { codePointsOf, tablesOf } from '../../../fixtures/pictures/fonts.ts'

const folder = new URL('../../../../src/core/imaging/initials/fonts/', import.meta.url)
const fromPackage = import.meta.resolve('@fontsource/noto-sans/package.json')
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => name.replace('.ttf', ''))
const font = (script: string) => readFileSync(new URL(`${script}.ttf`, folder))

test.each(scripts)(
  'the font for %s is the one of the package, which sharp cannot read as WOFF',
  (script) => {
    const woff = readFileSync(new URL(`files/noto-sans-${script}-600-normal.woff`, fromPackage))
    expect(tablesOf(font(script))).toEqual(tablesOf(woff))
  },
)

test('every letter and sign that counts as drawable is in one of the fonts', () => {
  const known = new Set(scripts.flatMap((script) => [...codePointsOf(font(script))]))
  const letters = Array.from({ length: 0x3000 }, (_value, code) => String.fromCodePoint(code))
    .filter((letter) => /\p{L}/u.test(letter) && drawable(letter) === letter)
    .map((letter) => letter.codePointAt(0) ?? 0)
  expect(letters.length).toBeGreaterThan(900)
  const signs = Array.from({ length: 0x80 }, (_value, n) => 0x900 + n)
  expect([...letters, ...signs].filter((code) => !known.has(code))).toEqual([])
})
