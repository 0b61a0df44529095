import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePattern } from '../../../src/core/matching/pattern.ts'
import { readPattern } from '../../../src/core/matching/readPattern.ts'
import { AppError } from '../../../src/core/errors.ts'
import { wordsIn } from '../../../src/core/words/words.ts'
import { directoryOf, matchIn } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

/** null when the pattern is accepted */
function rejectionOf(pattern: string): AppError | null {
  try {
    parsePattern(pattern)
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

const martin = person('Martin', 'Paul', { employeeId: '12', department: 'Sales' })
const paul = person('Paul', 'Martin', { employeeId: '13', department: 'IT' })
const ana = person('Ana Maria', 'García López', { employeeId: '0017', mailNickname: 'agarcia' })
const twins = [
  person('Jan', 'Novák', { mailNickname: 'jan1', department: 'Sales' }),
  person('Jan', 'Novák', { mailNickname: 'jan2', department: 'IT' }),
]
const directory = directoryOf([martin, paul, ana, ...twins])
const match = (name: string, pattern: string) => matchIn(directory, { name, size: 1 }, pattern)

describe('reading a name with a pattern', () => {
  test.each([
    ['{givenName}.{surname}', 'ana.müller.jpg', { givenName: 'ana', surname: 'müller' }],
    ['{surname}, {givenName}', 'Müller, Ana (2).JPG', { surname: 'Müller', givenName: 'Ana' }],
    ['{employeeId}_*', '0017_anything at all.png', { employeeId: '0017' }],
    ['{employeeId}*', '0017 Ana.png', { employeeId: '0017' }],
    ['#email#', 'ana@contoso.com.jpg', { mail: 'ana@contoso.com' }],
    ['#username#', 'Photos/agarcia.jpg', { user: 'agarcia' }],
    ['#user#.jpg', 'agarcia.jpg', { user: 'agarcia' }],
    ['{ Given-Name }_{SURNAME}.*', 'Ana_Lee.heic', { givenName: 'Ana', surname: 'Lee' }],
    ['{department}/{user}', 'Export/Sales/agarcia.jpg', { department: 'Sales', user: 'agarcia' }],
    ['{initials}{surname}', 'agarcia.jpg', { initials: 'a', surname: 'garcia' }],
    ['photo ({employeeId})', 'Photo (0017).jpg', { employeeId: '0017' }],
  ])('%s reads %s', (pattern, name, values) => {
    expect(readPattern(parsePattern(pattern), name).readings[0]).toEqual(values)
  })

  test.each([
    ['{givenName}.{surname}', 'ana müller.jpg'],
    ['{employeeId}_*', 'Ana Müller.jpg'],
    ['{mail}', ''],
    ['{department}/{user}', 'agarcia.jpg'],
  ])('%s does not fit %s', (pattern, name) => {
    expect(readPattern(parsePattern(pattern), name)).toEqual({ readings: [], complete: true })
  })
})

test.each([
  ['', 'identifies no one'],
  ['*', 'identifies no one'],
  ['{surname}', 'identifies no one'],
  ['{department}_{givenName}', 'identifies no one'],
  ['{givenName}{surname}', 'between {givenName} and {surname}'],
  ['{user}_{user}', 'twice'],
  ['{shoeSize}', "{shoeSize} isn't one of"],
  ['{user', 'brace'],
  ['*_*_*_*_*_*_*_*_*_*_{user}', 'at most 10'],
])('the pattern “%s” is rejected with a reason', (pattern, words) => {
  const problem = rejectionOf(pattern)
  expect(problem).toBeInstanceOf(AppError)
  expect(problem).toMatchObject({ code: 'pattern_invalid' })
  expect(String(problem)).toContain(words)
})

test('the reason is given in the language of the reader', () => {
  const problem = rejectionOf('{user')
  expect(problem?.detailIn(wordsIn('qps-ploc'))).toMatch(/^⟦.+⟧$/u)
})

test('a pattern distinguishes given name and surname', () => {
  expect(match('Martin Paul.jpg', '*{user}*').confidence).toBe('ambiguous')
  expect(match('Martin Paul.jpg', '{givenName} {surname}')).toEqual({
    confidence: 'likely',
    rule: 'pattern',
    personIds: [martin.id],
    unexplained: null,
  })
  expect(match('Martin Paul.jpg', '{surname} {givenName}').personIds).toEqual([paul.id])
})

test('a pattern makes a short number an id, and tries every split of a name', () => {
  expect(match('12.jpg', '{employeeId}')).toEqual({
    confidence: 'certain',
    rule: 'pattern',
    personIds: [martin.id],
    unexplained: null,
  })
  expect(match('Ana Maria García López.jpg', '{givenName} {surname}').personIds).toEqual([ana.id])
})

const readings = (pattern: string, name: string) =>
  readPattern(parsePattern(pattern), name).readings.map((values) => Object.values(values)[0])

test('a value beside an asterisk is a whole word or number', () => {
  expect(readings('*{employeeId}', 'IMG0017.jpg')).toEqual(['IMG0017', '0017'])
  expect(readings('*{user}*', 'photo agarcia 2.jpg')).toContain('agarcia')
  expect(readings('*{user}*', 'Ana Lee.jpg')).toEqual(['Ana', 'Ana Lee', 'Lee'])
})

test('a name that a pattern can read in too many ways is not read completely', () => {
  const read = readPattern(parsePattern('*{user}*'), `${'ana lee '.repeat(10)}.jpg`)
  expect(read).toMatchObject({ complete: false })
  expect(read.readings).toHaveLength(32)
  const endless = readPattern(parsePattern('*a*a*a*a*a*a*a*{user}b'), `${'a'.repeat(250)}.jpg`)
  expect(endless.readings).toEqual([])
})

test('a department decides between people of the same name, and a wrong one finds nobody', () => {
  const pattern = '{department}_{givenName}_{surname}'
  expect(match('IT_Jan_Novak.jpg', pattern).personIds).toEqual([twins[1]?.id])
  expect(match('Legal_Martin_Paul.jpg', pattern).confidence).not.toBe('likely')
})

test('a person found by the pattern is doubtful if the rest of the name means someone else', () => {
  expect(match('13_Ana Maria García López.jpg', '{employeeId}_*').confidence).toBe('ambiguous')
  expect(match('99_Ana Maria García López.jpg', '{employeeId}_*')).toMatchObject({
    confidence: 'suggested',
    personIds: [ana.id],
  })
})

test('a pattern meant for other files does not change the result', () => {
  expect(match('Ana Maria García López.jpg', '{user}')).toMatchObject({
    confidence: 'likely',
    rule: 'name',
  })
  expect(match('Ana Maria García López.jpg', '{employeeId}_*').confidence).toBe('likely')
})

test('no accepted pattern is slow on any name', () => {
  const pieces = fc.constantFrom('{givenName}', '{surname}', '{user}', '*', '_', ' ', 'a')
  const patterns = fc
    .array(pieces, { maxLength: 8 })
    .map((parts) => parts.join(''))
    .filter(isAccepted)
  fc.assert(
    fc.property(patterns, fc.string({ maxLength: 255 }), (pattern, name) => {
      const started = performance.now()
      readPattern(parsePattern(pattern), name)
      expect(performance.now() - started).toBeLessThan(500)
    }),
  )
})

function isAccepted(pattern: string): boolean {
  try {
    return parsePattern(pattern).parts.length > 0
  } catch (error) {
    if (error instanceof AppError && error.code === 'pattern_invalid') return false
    throw error
  }
}
