import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../src/core/matching/claims.ts'
import { pathOf, withoutNoise } from '../../../src/core/matching/fileName/cleanName.ts'
import { MAX_KEYS_PER_FILE } from '../../../src/core/matching/keyBudget.ts'
import { withoutBracketed, withoutTitles } from '../../../src/core/matching/names/fullNames.ts'
import { similarKeys } from '../../../src/core/matching/similar.ts'
import type { SourceFile } from '../../../src/core/model.ts'
import { makeLabelledSet } from '../../fixtures/names/labelled.ts'
import { directoryOf, matchIn } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const keysOfFile = (file: SourceFile): number =>
  new Set(claimsOf(file, null).flatMap(({ keys }) => keys.map(({ key }) => key))).size
const isComplete = (file: SourceFile): boolean =>
  claimsOf(file, null).every(({ complete }) => complete)
const file = (name: string, ...listed: string[]): SourceFile => ({ name, size: 1, listed })

/** Names whose every word has many usual spellings in Latin letters. */
const manySpellings = (words: number, from = 0): string =>
  Array.from({ length: words }, (_, n) => `Юя${'йёщжцх'.charAt((from + n) % 6)}юк`).join(' ')
const hostileCells = Array.from({ length: 10 }, (_, n) => manySpellings(3 + (n % 3), n))

describe('the keys of a file', () => {
  test('are never more than the limit', () => {
    const names = ['1a_', 'a-1 ', '(a1)', 'ü ', '_', 'Юя ', 'a_b@c.de', '\u0301', '山 ', 'aB', 'ﷺ']
    for (const part of names) {
      const name = part.repeat(250 / part.length)
      const listed = Array.from({ length: 10 }, (_, n) => `${part.repeat(310 / part.length)}${n}`)
      expect(keysOfFile(file(name, ...listed))).toBeLessThanOrEqual(MAX_KEYS_PER_FILE)
    }
    expect(keysOfFile(file(manySpellings(8), ...hostileCells))).toBe(MAX_KEYS_PER_FILE)
    expect(similarKeys(file(manySpellings(5), ...hostileCells)).length).toBeLessThanOrEqual(48)
  })

  test('are all looked up for every file of the labelled set', () => {
    const { files } = makeLabelledSet()
    // Less than two thirds of what a file may have, so none is cut short
    const most = Math.max(...files.map((labelled) => keysOfFile(labelled.file)))
    expect(most).toBeLessThan((MAX_KEYS_PER_FILE * 2) / 3)
  })

  test.each([
    ['Щербаков Юрий Сергеевич', 'Юрий Сергеевич Щербаков', 'Щербакова Юлия Юрьевна'],
    ['Щербаков', 'Юрий', 'Сергеевич', 'Щербаков Юрий', 'Отдел продаж', 'y.s@contoso.com'],
    ['María José', 'de la Cruz García', 'María José de la Cruz García', 'mj@contoso.com', '1047'],
    ['Παπαδόπουλος Γιώργος', 'Παπαδόπουλος', 'Γιώργος', 'Πωλήσεις'],
  ])('are all looked up for a list with %s and more', (...cells) => {
    expect(isComplete(file('1047_Щербаков Юрий Сергеевич (2).jpg', ...cells))).toBe(true)
  })

  test('do not multiply with the words of two cells that are a name together', () => {
    const [one, other] = [manySpellings(3), manySpellings(3, 3)]
    const each = keysOfFile(file('x.jpg', one)) + keysOfFile(file('x.jpg', other))
    expect(keysOfFile(file('x.jpg', one, other)) - each).toBeLessThanOrEqual(50)
  })
})

describe('a file with more keys than are looked up', () => {
  const ana = person('Ana', 'Müller')
  const directory = directoryOf([ana])

  test('is suggested at most, since somebody else may be meant', () => {
    const address = 'ana.muller@contoso.com'
    expect(matchIn(directory, file('x.jpg', address, 'Юя')).confidence).toBe('certain')
    expect(matchIn(directory, file('x.jpg', address, ...hostileCells))).toMatchObject({
      confidence: 'suggested',
      personIds: [ana.id],
    })
  })

  test('is suggested at most if only the pattern had too many readings', () => {
    const name = `${'ana '.repeat(12)}Ana Müller.jpg`
    const match = matchIn(directory, file(name, 'ana.muller@contoso.com'), '*{user}*')
    expect(match).toMatchObject({ confidence: 'suggested', personIds: [ana.id] })
  })
})

/** Processor time in ms, of the fastest of some: a busy machine takes turns away, and time on the clock with them. */
const fastest = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )

test('all cells of a list row are looked at, not only the first', () => {
  const directory = directoryOf([person('Ana', 'Müller'), person('Bo', 'Chen')])
  const cells = ['ana.muller@contoso.com', 'a', 'b', 'c', 'd', 'e', 'f', 'bo.chen@contoso.com']
  expect(matchIn(directory, file('x.jpg', ...cells)).confidence).toBe('ambiguous')
})

describe('reading a name takes time in proportion to its length', () => {
  const parts = ['_', '.', ' ', '(', '1', 'a_', '1_', 'a ', 'dr. ', '.jpg', '[a', 'klasse 1', '-1']
  const steps = {
    pathOf: (text: string) => pathOf(`${text}x`),
    withoutNoise: (text: string) => withoutNoise(`a${text}x`),
    withoutTitles: (text: string) => withoutTitles(`dr. ${text}x`),
    withoutBracketed: (text: string) => withoutBracketed(`a${text}x`),
  }
  // Sixteen times the length took 256 times as long where an expression tried every start of a run
  test.each(Object.entries(steps))('%s', (_name, step) => {
    for (const part of parts) {
      const of = (length: number) => part.repeat(length / part.length)
      step(of(4000))
      const ratio =
        fastest(() => step(of(64_000))) /
        Math.max(
          0.05,
          fastest(() => step(of(4000))),
        )
      expect([part, ratio < 100]).toEqual([part, true])
    }
  })
})
