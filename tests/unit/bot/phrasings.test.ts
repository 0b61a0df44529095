import { describe, expect, test } from 'vitest'
import { readMissingQuestion } from '../../../src/bot/missing/question.ts'
import { inMissing, inRemind } from '../../../src/bot/understanding/rules.ts'
import { understand } from '../../../src/bot/understanding/understand.ts'
import { allLanguages, type Language } from '../../../src/core/words/languages.ts'
import { german } from '../../fixtures/bot/phrasings/de.ts'
import { english } from '../../fixtures/bot/phrasings/en.ts'
import { spanish } from '../../fixtures/bot/phrasings/es.ts'
import { french } from '../../fixtures/bot/phrasings/fr.ts'
import { later } from '../../fixtures/bot/phrasings/later.ts'
import { linesOf, type Phrasings, type Wanted } from '../../fixtures/bot/phrasings/phrasings.ts'

const known = {
  departments: [
    'Sales',
    'Marketing',
    'Finance',
    'Human Resources',
    'IT',
    'Legal',
    'Vertrieb',
    'Buchhaltung',
    'Comptabilité',
    'Ventas',
    'Recursos Humanos',
  ],
  offices: ['Berlin', 'München', 'London', 'Paris', 'Lyon', 'Madrid', 'Sevilla'],
}
/** A Wednesday. */
const now = new Date('2026-11-18T10:00:00Z')

const phrasings: Record<Language, Phrasings> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

const explained = { missing: inMissing, remind: inRemind }

type Verdict = 'right' | 'unanswered' | 'wrong'

interface Judged {
  verdict: Verdict
  line: string
}

/** What the bot would do: the right thing, say what it did not understand, or something that nobody asked for. */
function judge(text: string, wanted: Wanted, scope: object, language: Language): Judged {
  const { intent, language: read } = understand(text, language)
  const question =
    intent === 'missing' || intent === 'remind'
      ? readMissingQuestion(text, read ?? language, known, now, explained[intent])
      : null
  const isWhole = question ? question.rest === '' && question.choices.length === 0 : intent !== null
  const said = question ? `${intent} ${JSON.stringify(question)}` : String(intent)
  const line = `${wanted}: ${text} → ${said}`
  if (!isWhole) return { verdict: wanted === 'unclear' ? 'right' : 'unanswered', line }
  const sameScope = question
    ? JSON.stringify(sorted(question.scope)) === JSON.stringify(sorted(scope))
    : true
  return { verdict: intent === wanted && sameScope ? 'right' : 'wrong', line }
}

const sorted = (scope: object): string[] =>
  Object.entries(scope)
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()

const judged = (language: Language, blocks: Partial<Phrasings>): Judged[] =>
  Object.entries(blocks).flatMap(([wanted, block]) =>
    linesOf(block).map(({ text, scope }) => judge(text, wanted as Wanted, scope, language)),
  )

const linesWith = (verdict: Verdict, all: Judged[]): string[] =>
  all.filter((each) => each.verdict === verdict).map(({ line }) => line)

/**
 * As measured; the rest is said to be not understood. What was written later is the fairer measure, as it was first met: of
 * the same texts, 31 of 47 were understood in English, 39 of 46 in German, and 37 of 46 in French and in Spanish, and 4 of all
 * were taken for something else. Kinds of sentences, and words, were added after that.
 */
const leastRight: Record<Language, { first: number; later: number }> = {
  en: { first: 0.93, later: 0.82 },
  de: { first: 0.96, later: 0.95 },
  fr: { first: 0.96, later: 0.93 },
  es: { first: 0.95, later: 0.95 },
}

describe.each(allLanguages)('of what people type in %s', (language) => {
  const sets = { first: phrasings[language], later: later[language] }

  test.each(['first', 'later'] as const)('nothing is taken for something else (%s)', (set) => {
    expect(linesWith('wrong', judged(language, sets[set]))).toEqual([])
  })

  test.each(['first', 'later'] as const)('as much is understood as was measured (%s)', (set) => {
    const all = judged(language, sets[set])
    const share = linesWith('right', all).length / all.length
    expect(share).toBeGreaterThanOrEqual(leastRight[language][set])
  })

  test('several hundred texts are tried', () => {
    expect(Object.values(sets).flatMap((set) => judged(language, set)).length).toBeGreaterThan(240)
  })
})
