import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsOf } from '../../../src/core/matching/claims.ts'
import { MAX_KEYS_PER_FILE } from '../../../src/core/matching/keyBudget.ts'
import { parsePattern, type Pattern } from '../../../src/core/matching/pattern.ts'
import { readPattern } from '../../../src/core/matching/readPattern.ts'
import { similarKeys } from '../../../src/core/matching/similar.ts'
import { AppError } from '../../../src/core/errors.ts'
import type { SourceFile } from '../../../src/core/model.ts'
import { directoryOf, matchIn } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

/** What breaks parsers: every plane, lone surrogates, controls, and pieces that the rules look for. */
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.constantFrom(
        'Ana',
        'Müller',
        'Юрий',
        'Щербаков',
        'Γιώργος',
        '山田',
        'किरण',
        'ﷺ',
        'İ',
        'ß',
      ),
      fc.constantFrom(' ', '_', '-', '.', ',', '(', ')', '[', '@', '/', '\\', '*', '{', '}', '1'),
      fc.constantFrom(
        '.jpg',
        ' (2)',
        'IMG_',
        'Dr. ',
        ' copy',
        '2024-01-01',
        '40217',
        'Klasse 10b ',
      ),
      fc.constantFrom('ana.muller@contoso.com', '\ud800', '\udfff', '\0', '\u202e', '\u0301', 'é'),
    ),
  },
)
const textOf = (pieces: number, characters: number) =>
  fc
    .tuple(fc.array(piece, { maxLength: pieces }), fc.integer({ min: 1, max: 12 }))
    .map(([parts, times]) => parts.join('').repeat(times).slice(0, characters))
const file: fc.Arbitrary<SourceFile> = fc.record({
  name: textOf(12, 1000),
  size: fc.constant(1),
  listed: fc.array(textOf(6, 320), { maxLength: 10 }),
})
const patternText = fc
  .array(
    fc.oneof(
      fc.constantFrom('{givenName}', '{surname}', '{user}', '{employeeId}', '{initials}', '#mail#'),
      fc.constantFrom('*', '_', ' ', '.', '/', '{department}', '{displayName}', 'a'),
      piece,
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join('').slice(0, 200))

const directory = directoryOf([
  person('Ana', 'Müller', { employeeId: '40217' }),
  person('Юрий', 'Щербаков', { mailNickname: 'yuri' }),
  person('Iurii', 'Shcherbakov', { mailNickname: 'iurii' }),
])

/** null if it is refused with a reason; throws what no pattern may cause */
function parsed(text: string): Pattern | null {
  try {
    return parsePattern(text)
  } catch (error) {
    if (error instanceof AppError && error.code === 'pattern_invalid' && error.detail) return null
    throw error
  }
}

const runs = { seed: 20_260_101, numRuns: 400 }

test('no name and no list row throws, has too many keys, or is answered differently twice', () => {
  fc.assert(
    fc.property(file, (one) => {
      const claims = claimsOf(one, null)
      const keys = new Set(claims.flatMap((claim) => claim.keys.map(({ key }) => key)))
      expect(keys.size).toBeLessThanOrEqual(MAX_KEYS_PER_FILE)
      expect(similarKeys(one).length).toBeLessThanOrEqual(48)
      const decision = matchIn(directory, one)
      const isTicked = decision.confidence === 'certain' || decision.confidence === 'likely'
      expect(isTicked && claims.some(({ complete }) => !complete)).toBe(false)
      expect(matchIn(directory, one)).toEqual(decision)
    }),
    runs,
  )
})

test('every pattern is accepted, or refused with a reason', () => {
  fc.assert(
    fc.property(fc.oneof(patternText, textOf(12, 200)), (text) => {
      expect(parsed(text)).toEqual(parsed(text))
    }),
    { ...runs, numRuns: 2000 },
  )
})

test('no pattern finds a way to read a name for ever, and what it reads is part of the name', () => {
  const accepted = patternText.map(parsed).filter((pattern) => pattern !== null)
  fc.assert(
    fc.property(accepted, textOf(12, 1000), (pattern, name) => {
      const { readings, complete } = readPattern(pattern, name)
      expect(readings.length).toBeLessThanOrEqual(32)
      const text = name.normalize('NFC').replaceAll('\\', '/')
      for (const value of readings.flatMap(Object.values)) expect(text).toContain(value)
      expect(readPattern(pattern, name)).toEqual({ readings, complete })
    }),
    runs,
  )
})
