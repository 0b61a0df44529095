import { describe, expect, test } from 'vitest'
import { translations } from '../../../src/core/words/languages.ts'
import { glossaryOf, hasForbidden, usesTerm } from '../../fixtures/words/glossary.ts'
import { everyMessage } from '../../fixtures/words/rooms.ts'

describe.each(translations)('the glossary of %s', (language) => {
  const glossary = glossaryOf(language)

  test('names terms that the messages use', async () => {
    const messages = (await everyMessage(language)).map(([, message]) => message)
    const unused = glossary.flatMap(({ terms }) =>
      terms.filter((term) => !usesTerm(messages, term)),
    )
    expect(glossary.length).toBeGreaterThan(30)
    expect(unused).toEqual([])
  })

  test('names terms that no message uses', async () => {
    const forbidden = glossary.flatMap(({ not }) => not)
    const found = (await everyMessage(language)).flatMap(([key, message]) =>
      forbidden.filter((term) => hasForbidden(message, term)).map((term) => `${key}: ${term}`),
    )
    expect(forbidden.length).toBeGreaterThan(15)
    expect(found).toEqual([])
  })
})

test('a forbidden term is found as a word, in branches too, but neither within words nor in syntax', () => {
  expect(hasForbidden('Ihr Profilbild.', 'Profilbild')).toBe(true)
  expect(hasForbidden('{n, plural, one {Dein Foto} other {Fotos}}', 'dein')).toBe(true)
  expect(hasForbidden('Deinstallieren', 'dein')).toBe(false)
  expect(hasForbidden('{du} und {tab, select, du {eins} other {keins}}', 'du')).toBe(false)
  expect(hasForbidden('adresse e-mail', 'mail')).toBe(false)
})
