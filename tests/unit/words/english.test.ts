import { describe, expect, test } from 'vitest'
import { errorWords, explain } from '../../../src/core/errors.ts'
import { createWords, type MessageKey } from '../../../src/core/words/createWords.ts'
import { PSEUDO_LOCALE } from '../../../src/core/words/languages.ts'
import { en } from '../../../src/core/words/en.ts'
import { pseudoLanguage } from '../../../src/core/words/pseudo.ts'
import { argumentsOf } from '../../fixtures/words/icuArguments.ts'

describe("the core's English", () => {
  test.each(Object.entries(en))('parses: %s', (_, message) => {
    expect(argumentsOf(message)).toBeInstanceOf(Map)
  })

  test('has the same arguments in the pseudo-language', () => {
    const pseudo = pseudoLanguage(en)
    for (const [key, message] of Object.entries(pseudo)) {
      expect(message).toMatch(/^⟦.+⟧$/u)
      expect(argumentsOf(message)).toEqual(argumentsOf(en[key as MessageKey<typeof en>]))
    }
    const words = createWords<typeof en>(pseudo, { locale: PSEUDO_LOCALE })
    expect(words('error.same_photo.next')).toBe('⟦Ñóó ááçţííóóñ ñééééðééð.⟧')
  })
})

describe('every error', () => {
  const codes = Object.keys(en).filter((key) => /^error\.\w+$/.test(key))

  test('has a sentence and a next step', () => {
    expect(codes.length).toBeGreaterThanOrEqual(60)
    for (const key of codes) {
      expect(en).toHaveProperty([`${key}.next`])
      for (const sentence of [en[key as 'error.internal'], en[`${key}.next` as 'error.internal']])
        expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('shows the braces that a reader types, not those of the message syntax', () => {
    expect(errorWords('pattern_invalid')).toEqual({
      sentence: "This pattern can't be used.",
      next: 'Use placeholders, such as {givenName}.{surname} or {employeeId}.',
    })
    expect(explain('same_photo')).toBe('This person already has this photo. No action needed.')
  })
})
