import { describe, expect, test } from 'vitest'
import {
  isSurelyName,
  readPersonWishIn,
  saysMine,
} from '../../../src/bot/understanding/aboutPerson.ts'
import { understand } from '../../../src/bot/understanding/understand.ts'
import type { Language } from '../../../src/core/words/languages.ts'

/** What is read as the bot reads it, in a Teams in English. */
function read(text: string, hasPicture = false, preferred: Language = 'en') {
  const { language } = understand(text, preferred)
  return readPersonWishIn(text, language, preferred, hasPicture)
}

describe('a wish about the photo of somebody else', () => {
  test.each([
    ['set photo for ana@contoso.com', 'set', 'ana@contoso.com'],
    ['Set the photo of Ana Müller', 'set', 'Ana Müller'],
    ['hi, could you please set the profile picture for Ana Müller?', 'set', 'Ana Müller'],
    ['replace the photo of O’Brien, Conan', 'set', 'O’Brien, Conan'],
    ['update the picture of Jean-Luc van der Berg', 'set', 'Jean-Luc van der Berg'],
    ["change Ana Müller's photo", 'set', 'Ana Müller'],
    ['new photo for 100042', 'set', '100042'],
    ['set the photo for employee E-1042', 'set', 'E-1042'],
    ['upload a photo for ana.mueller@contoso.com.', 'set', 'ana.mueller@contoso.com'],
    ['remove the photo of Ana Müller', 'remove', 'Ana Müller'],
    ["delete Ana's picture", 'remove', 'Ana'],
    ['take down the photo of ana@contoso.com please', 'remove', 'ana@contoso.com'],
    ['I want the photo of Ana Müller removed', 'remove', 'Ana Müller'],
    ['Setze das Foto von Ana Müller', 'set', 'Ana Müller'],
    ['Foto festlegen für Jörg Weiß', 'set', 'Jörg Weiß'],
    ['Bitte ein neues Bild für ana@contoso.com hochladen', 'set', 'ana@contoso.com'],
    ['Leg das Foto für Ana Müller fest', 'set', 'Ana Müller'],
    ['Lösche das Profilbild von Ana Müller bitte', 'remove', 'Ana Müller'],
    ['Foto von Jürgen Groß entfernen', 'remove', 'Jürgen Groß'],
    ['Kannst du das Foto von Ana Müller löschen?', 'remove', 'Ana Müller'],
    ['définir la photo de Zoé Lefèvre', 'set', 'Zoé Lefèvre'],
    ['mets une nouvelle photo pour zoe@contoso.com', 'set', 'zoe@contoso.com'],
    ['change la photo de profil d’Ana Müller', 'set', 'Ana Müller'],
    ['supprime la photo de Zoé Lefèvre, s’il te plaît', 'remove', 'Zoé Lefèvre'],
    ['peux-tu enlever la photo d’Ana Müller ?', 'remove', 'Ana Müller'],
    ['establecer la foto de Íñigo Núñez', 'set', 'Íñigo Núñez'],
    ['pon la foto para inigo@contoso.com', 'set', 'inigo@contoso.com'],
    ['quita la foto de perfil de Íñigo Núñez', 'remove', 'Íñigo Núñez'],
    ['por favor, borra la foto de Íñigo Núñez', 'remove', 'Íñigo Núñez'],
  ] as const)('is read from “%s”', (text, wish, name) => {
    const found = read(text)
    expect(found).toMatchObject({ wish, isMarked: true })
    expect(found?.names).toContain(name)
    // What is beside it may belong to it, so that the longest comes first, and nothing else does.
    expect(found?.names.every((each) => each.includes(name) || name.includes(each))).toBe(true)
  })

  test.each([
    ['photo for Ana Müller', 'Ana Müller'],
    ['for ana@contoso.com', 'ana@contoso.com'],
    ['Ana Müller', 'Ana Müller'],
    ['this is Ana Müller', 'Ana Müller'],
    ['Foto für Ana Müller', 'Ana Müller'],
    ['la photo de Zoé Lefèvre', 'Zoé Lefèvre'],
    ['para Íñigo Núñez', 'Íñigo Núñez'],
  ])('needs no verb beside a picture: “%s”', (text, name) => {
    expect(read(text, true)).toMatchObject({ wish: 'set' })
    expect(read(text, true)?.names).toContain(name)
    expect(read(text)).toBeNull()
  })

  test.each([
    'remove my photo',
    "remove my photo and Ana's",
    'set my new photo',
    "don't remove the photo of Ana",
    'show me the photo of Ana',
    "undo Ana's photo",
    'who is missing a photo in Sales',
    'what do you know about Ana',
    'how is the import going?',
    'lösche mein Foto und das von Jürgen',
    'supprime ma photo et celle de Zoé',
    'borra mi foto y la de Íñigo',
    '',
    '???',
    'set photo '.repeat(500),
  ])('is not read from “%s”', (text) => {
    expect(read(text)).toBeNull()
  })

  test('may be about somebody who is called like a word that makes no difference', () => {
    expect(read('set a photo for Will')).toMatchObject({ isMarked: false })
    expect(read('set a photo for Will')?.names).toContain('Will')
    const { names = [] } = read('remove the photo of Theresa May') ?? {}
    expect(names).toEqual(expect.arrayContaining(['Theresa May', 'Theresa']))
    expect(names.indexOf('Theresa May')).toBeLessThan(names.indexOf('Theresa'))
  })

  test('of a mention of the bot keeps only what is said to it', () => {
    expect(read('<at>Likeness</at> set the photo of Ana Müller')?.names).toContain('Ana Müller')
  })
})

test('a name is sure if it is an address or has two capital letters', () => {
  expect(['ana@contoso.com', 'Ana Müller', 'Íñigo Núñez'].filter(isSurelyName)).toHaveLength(3)
  expect(['our intranet', 'Profil', 'the new Badge'].filter(isSurelyName)).toEqual([])
})

test.each([
  ['my new photo', 'en', true],
  ['mein neues Bild', 'de', true],
  ['for Ana', 'en', false],
] as const)('whether “%s” is about oneself is known', (text, language, mine) => {
  expect(saysMine(text, language)).toBe(mine)
})
