import { describe, expect, test } from 'vitest'
import { createWords } from '../../../../src/core/words/createWords.ts'
import { pseudoLanguage } from '../../../../src/core/words/pseudo.ts'
import { en } from '../../../../src/tab/words/en.ts'
import { words } from '../../../../src/tab/words/words.ts'
import { argumentsOf } from '../../../fixtures/words/icuArguments.ts'

const kinds = ['import', 'remove', 'restore', 'default', 'own', 'undo', 'redo']

describe("the tab's English", () => {
  test.each(Object.entries(en))('parses: %s', (_key, message) => {
    expect(argumentsOf(message)).toBeInstanceOf(Map)
  })

  test('keeps its arguments in the pseudo-language', () => {
    for (const [key, message] of Object.entries(pseudoLanguage(en)))
      expect(argumentsOf(message)).toEqual(argumentsOf(en[key as keyof typeof en]))
  })
})

describe('sentences about a run', () => {
  test.each(kinds)('contain no message syntax for a run of kind %s', (kind) => {
    const sentences = [1, 1400].flatMap((count) => [
      words('run.done', { kind, count }),
      words('run.problems', { kind, count }),
      words('run.undone', { kind, count }),
      words('run.askUndo', { kind, count }),
      words('run.askUndo.text', { kind, count }),
      words('run.askCancel.done', { kind, count }),
    ])
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}#]+$/)
  })

  test('count in the singular and the plural', () => {
    expect(words('run.done', { kind: 'import', count: 0 })).toBe('No photos set')
    expect(words('run.done', { kind: 'undo', count: 1 })).toBe('1 photo undone')
    expect(words('run.done', { kind: 'redo', count: 1400 })).toBe('1,400 photos set again')
  })

  test('are written as the locale does', () => {
    const british = createWords(en, { locale: 'en-GB', timeZone: 'UTC' })
    expect(british.dateTime(new Date('2026-11-28T14:05:00Z'))).toMatch(/^28 Nov 2026, 14:05/)
  })
})
