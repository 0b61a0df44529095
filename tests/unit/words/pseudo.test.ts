import { expect, test } from 'vitest'
import { createWords } from '../../../src/core/words/createWords.ts'
import { MIRRORED_LOCALE, PSEUDO_LOCALE } from '../../../src/core/words/languages.ts'
import { pseudoLanguage } from '../../../src/core/words/pseudo.ts'

const messages = {
  long: 'Microsoft 365 does not let you change this photo for guests of your organisation.',
  ready: '{count, plural, one {# photo} other {# photos}} ready for {name}',
  kind: '{kind, select, on {On} other {Off}}',
  link: 'Read <a>the report</a> of {when, date, ::yyyyMMdd}',
  quoted: "It''s written as '{givenName}', with {name}",
} as const
const pseudo = pseudoLanguage(messages)
const words = createWords<typeof messages>(pseudo, { locale: PSEUDO_LOCALE, timeZone: 'UTC' })

test('the pseudo-language is in brackets, accented and about 40% longer', () => {
  expect(words('long')).toMatch(/^⟦.*⟧$/u)
  expect(words('long')).not.toMatch(/[a-z]/iu)
  const ratio = words('long').length / messages.long.length
  expect(ratio).toBeGreaterThan(1.3)
  expect(ratio).toBeLessThan(1.5)
})

test('the pseudo-language leaves arguments, selectors, tags and quoted braces whole', () => {
  expect(words('ready', { count: 1, name: 'Ana' })).toBe('⟦1 þĥóóţóó ŕééááðýý ƒóóŕ Ana⟧')
  expect(words('ready', { count: 1400, name: 'Ana' })).toContain('1,400 þĥóóţóóš')
  expect(words('kind', { kind: 'on' })).toBe('⟦Óóñ⟧')
  expect(pseudo.link).toMatch(/<a>ţĥéé ŕééþóóŕţ<\/a> .*\{when, date, ::yyyyMMdd\}/u)
  expect(words('quoted', { name: 'Ana' })).toMatch(/^⟦Ííţ'š .* \{givenName\}, .* Ana⟧$/u)
})

test('mirrored, it goes from right to left, with the arguments where they were', () => {
  const mirrored = pseudoLanguage(messages, MIRRORED_LOCALE)
  const inMirror = createWords<typeof messages>(mirrored, { locale: MIRRORED_LOCALE })
  expect(inMirror.direction).toBe('rtl')
  expect(inMirror('ready', { count: 2, name: 'Ana' })).toBe(
    '⟦2\u200F\u202E þĥóóţóóš\u202C\u200F\u200F\u202E ŕééááðýý ƒóóŕ \u202C\u200FAna⟧',
  )
  expect(mirrored.link).toMatch(/<a>.*<\/a>.*\{when, date, ::yyyyMMdd\}/u)
})
