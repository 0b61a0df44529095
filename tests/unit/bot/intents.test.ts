import { describe, expect, test } from 'vitest'
import { commandList } from '../../../src/bot/commands.ts'
import { understand } from '../../../src/bot/understanding/understand.ts'
import { allLanguages } from '../../../src/core/words/languages.ts'

describe('a text', () => {
  test.each([
    ['help', 'help'],
    ['<at>Likeness</at> help', 'help'],
    ['What can you do?', 'help'],
    ['Hi!', 'hello'],
    ['Good morning', 'hello'],
    ['Hi, my photo', 'mine'],
    ['who is missing a photo?', 'missing'],
    ['WHO IS MISSING', 'missing'],
    ['missing', 'missing'],
    ['without a photo', 'missing'],
    ['hi, who is missing a photo please', 'missing'],
    ['my photo', 'mine'],
    ["what's my photo?", 'mine'],
    ['Please delete my picture!', 'remove'],
    ['🎉', 'thanks'],
  ] as const)('that says %j asks for "%s"', (text, intent) => {
    expect(understand(text, 'en')).toMatchObject({ intent, rest: '' })
  })

  test.each([
    '',
    '   ',
    '???',
    'I am missing my cat',
    'remove',
    'my photo is missing',
    'who is Bob',
    '谁没有照片',
    'missing '.repeat(10_000),
  ])('that says %j asks for nothing', (text) => {
    expect(understand(text, 'en').intent).toBeNull()
  })

  test.each(
    commandList.flatMap(({ name, phrases }) =>
      allLanguages.map((language) => [language, phrases[language], name] as const),
    ),
  )(
    'in %s that says what the help card suggests, "%s", is understood',
    (language, phrase, intent) => {
      expect(understand(phrase, 'en')).toMatchObject({ intent })
      expect(understand(phrase, language)).toMatchObject({ intent, language })
    },
  )
})

describe('of a text that is understood in part, the rest is said, and what may be meant', () => {
  test.each([
    ["remove my photo and Ana's", 'remove', 'and ana'],
    ['remove the photo of Bob', 'remove', 'bob'],
    ["don't remove my photo", 'remove', 'don t'],
    ['Lösch mein Foto und das von Jürgen', 'remove', 'und jürgen'],
    ['supprime ma photo et celle de Zoé', 'remove', 'et celle zoé'],
    ['borra mi foto y la de Íñigo', 'remove', 'y íñigo'],
    ['undo the import', 'undo', 'import'],
    ['what do you know about me and Ana', 'known', 'and ana'],
  ] as const)('%s', (text, intent, rest) => {
    const { perhaps, ...understood } = understand(text, 'en')
    expect(understood).toMatchObject({ intent: null, rest })
    expect(perhaps[0]).toBe(intent)
  })
})

describe('the language', () => {
  test.each([
    ['Danke', 'fr', 'de'],
    ['qui n’a pas de photo', 'en', 'fr'],
    ['borra mi foto', 'de', 'es'],
    ['undo', 'de', 'de'],
    ['ok', 'es', 'es'],
    ['no', 'es', 'es'],
    ['status', 'fr', 'fr'],
  ] as const)('of %j in a Teams in %s is %s', (text, preferred, language) => {
    expect(understand(text, preferred).language).toBe(language)
  })
})

describe('a typing error', () => {
  test.each(['remvoe my photo', 'delte my pictur', 'mien foto löschen', 'suprimer ma photo'])(
    'is understood: %s',
    (text) => {
      expect(understand(text, 'en').intent).toBe('remove')
    },
  )

  test.each([
    'remove Birte photo',
    'remove my moto',
    'lösch das Foto Birte',
    'qui n’a pas une bonne photo',
  ])('is not guessed where another word is meant: %s', (text) => {
    const { intent, rest } = understand(text, 'en')
    expect(intent === null || intent === 'missing').toBe(true)
    expect(intent).not.toBe('remove')
    expect(typeof rest).toBe('string')
  })
})
