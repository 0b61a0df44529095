import { describe, expect, test } from 'vitest'
import { helpCard } from '../../../src/bot/cards/help.ts'
import { messageOf } from '../../../src/bot/reply.ts'
import { commandList } from '../../../src/bot/commands.ts'
import { en } from '../../../src/bot/words/en.ts'
import { explainIn, noteIn, wordsIn } from '../../../src/bot/words/words.ts'
import type { MessageKey } from '../../../src/core/words/createWords.ts'
import { PSEUDO_LOCALE } from '../../../src/core/words/languages.ts'
import { pseudoLanguage } from '../../../src/core/words/pseudo.ts'
import { argumentsOf } from '../../fixtures/words/icuArguments.ts'

describe("the bot's English", () => {
  test.each(Object.entries(en))('parses: %s', (_, message) => {
    expect(argumentsOf(message)).toBeInstanceOf(Map)
  })

  test('has the same arguments in the pseudo-language', () => {
    for (const [key, message] of Object.entries(pseudoLanguage(en)))
      expect(argumentsOf(message)).toEqual(argumentsOf(en[key as MessageKey<typeof en>]))
  })
})

describe('the language of a reply', () => {
  test.each([undefined, '', 'en', 'qqq-QQ', 'en_US', 'not a locale', 'en-x'.repeat(1000)])(
    'is English for the locale %j',
    (locale) => {
      expect(wordsIn(locale)('photo.done')).toBe('Your photo is set')
    },
  )

  test('writes numbers by the rules of the region', () => {
    expect(wordsIn('en-ZA')('missing.with', { count: 12_345 })).not.toContain(',')
    expect(wordsIn('en-GB')('missing.with', { count: 12_345 })).toBe('12,345 with a photo')
  })

  test('is the pseudo-language if asked for, errors included, except for what people have to type', () => {
    const words = wordsIn(PSEUDO_LOCALE)
    expect(explainIn(words, 'same_photo')).toMatch(/^⟦.+⟧ ⟦.+⟧$/u)
    const card = JSON.stringify(
      messageOf({
        card: helpCard(words, { manage: 'appRole', changesOwnPhoto: 'atOnce' }, null),
        summary: '',
      }),
    )
    const texts = [...card.matchAll(/"text":"([^"]+)"/gu)].map(([, text]) => text)
    // the title, and a title and a text for each ability: to send a picture, all commands but "help", and photos of others
    expect(texts).toHaveLength(3 + 2 * commandList.length)
    expect(texts.filter((text) => !/^⟦.+⟧$/u.test(text ?? ''))).toEqual([])
    expect(card).toContain('remove my photo')
  })

  test.each([
    [
      'de-DE',
      'Ihr Foto ist festgelegt',
      'Diese Person hat dieses Foto bereits. Sie müssen nichts tun.',
    ],
    [
      'fr-CA',
      'Votre photo est définie',
      'Cette personne a déjà cette photo. Aucune action n’est nécessaire.',
    ],
    [
      'es-es',
      'Se ha establecido su foto',
      'Esta persona ya tiene esta foto. No es necesario que haga nada.',
    ],
  ])('is that of the locale %s, errors and notes included', (locale, done, explained) => {
    const words = wordsIn(locale)
    expect(words('photo.done')).toBe(done)
    expect(explainIn(words, 'same_photo')).toBe(explained)
    const note = noteIn(words, {
      code: 'blurred',
      measure: null,
      sentence: 'This picture is blurry.',
    })
    expect(note.sentence).not.toContain('blurry')
  })

  test('is made once per locale', () => {
    expect(wordsIn('EN-gb')).toBe(wordsIn('en-GB'))
  })
})
