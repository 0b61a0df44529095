import { describe, expect, test } from 'vitest'
import {
  directionOf,
  knownLocale,
  offeredLocale,
  translations,
} from '../../../src/core/words/languages.ts'
import { wordsIn } from '../../../src/core/words/words.ts'

/** as people see it: no-break spaces are spaces */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ')

describe('where some languages are offered, a reader', () => {
  test.each([
    ['de-AT', ['de', 'fr'], 'de-AT'],
    ['fr-FR', ['de', 'fr'], 'fr-FR'],
    ['es-ES', ['de', 'fr'], 'de'],
    ['en-US', ['fr', 'de'], 'de'],
    ['es-ES', ['de', 'en'], 'en'],
    ['it-IT', ['es'], 'es'],
    [undefined, ['fr'], 'fr'],
    ['qps-ploc', ['fr'], 'qps-ploc'],
    ['it-IT', ['en', 'de', 'fr', 'es'], 'en'],
  ] as const)('whose host is in %s, of %o, reads %s', (tag, offered, locale) => {
    expect(offeredLocale(tag, offered)).toBe(locale)
  })
})

describe('a locale', () => {
  test.each([
    ['de', 'de', 'de'],
    ['de-at', 'de', 'de-AT'],
    ['DE-CH', 'de', 'de-CH'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['es-419', 'es', 'es-419'],
    ['en-gb', 'en', 'en-GB'],
    ['de-Latn-AT', 'de', 'de-AT'],
    ['de-DE-1996', 'de', 'de-DE'],
    ['es-es-x-teams', 'es', 'es-ES'],
    ['QPS-ploc', 'qps-ploc', 'qps-ploc'],
    ['qps-plocm', 'qps-plocm', 'qps-plocm'],
  ])('%s is read in %s, written as in %s', (tag, language, locale) => {
    expect(knownLocale(tag)).toEqual({ locale, language })
  })

  test('with a region that does not exist is that of the language', () => {
    expect(knownLocale('de-QQ')).toEqual({ locale: 'de', language: 'de' })
    expect(knownLocale('de-999')).toEqual({ locale: 'de', language: 'de' })
  })

  test.each(['it-IT', 'zh-Hant-TW', 'deu', 'english', 'de_DE', '', '*', 'de-' + 'x'.repeat(5000)])(
    'that there are no sentences for is not known: %s',
    (tag) => {
      expect(knownLocale(tag)).toBeNull()
    },
  )

  test('is read from left to right unless it is mirrored', () => {
    expect([...translations, 'en-US', 'qps-ploc'].map(directionOf)).not.toContain('rtl')
    expect(directionOf('qps-plocm')).toBe('rtl')
  })
})

const note = (tag: string) => plain(wordsIn(tag)('note.enlarged', { pixels: 4000, side: 648 }))
const now = (tag: string, count: number) => plain(wordsIn(tag)('selection.now', { count }))
const written = (tag: string) => {
  const words = wordsIn(tag)
  const list = words.list(['A', 'B', 'C'], 'or')
  return [words.fileSize(12_300), words.duration(7_200_000), words.percent(0.38), list].map(plain)
}

describe('sentences', () => {
  test('are those of the language, with the numbers of the region', () => {
    expect(note('de-DE')).toBe('Der Ausschnitt ist 4.000 Pixel breit und wurde auf 648 vergrößert.')
    expect(note('de-CH')).toMatch(/4['’]000 Pixel/u)
    expect(note('fr-FR')).toBe('Le recadrage fait 4 000 pixels de large et a été agrandi à 648.')
    expect(note('es-MX')).toBe('El recorte tiene 4,000 píxeles de ancho y se ha ampliado a 648.')
    expect(note('it-IT')).toBe('The crop is 4,000 pixels wide and was enlarged to 648.')
  })

  test('count nobody as French does, and millions as French and Spanish do', () => {
    expect(now('fr', 0)).toBe('personne ne correspond maintenant')
    expect(now('fr', 1)).toBe('1 personne correspond maintenant')
    expect(now('fr', 1_000_000)).toBe('1 000 000 de personnes correspondent maintenant')
    expect(now('es', 2_000_000)).toBe('ahora coinciden 2.000.000 de personas')
    expect(now('de', 1_000_000)).toBe('jetzt passen 1.000.000 Personen')
  })

  test('write sizes, durations, shares, dates and lists as the language does', () => {
    expect(written('de')).toEqual(['12 KB', '2 Stunden', '38 %', 'A, B oder C'])
    expect(written('fr')).toEqual(['12 Ko', '2 heures', '38 %', 'A, B ou C'])
    expect(written('es')).toEqual(['12 KB', '2 horas', '38 %', 'A, B o C'])
  })

  test('are made once for each locale, and for no end of locales', () => {
    const german = wordsIn('de-LI')
    expect(wordsIn('DE-li')).toBe(german)
    const codes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
    for (const first of codes) for (const second of codes) wordsIn(`fr-${first}${second}`)
    expect(wordsIn('de-LI')).not.toBe(german)
  })
})
