import { describe, expect, test } from 'vitest'
import { translations } from '../../../src/core/words/languages.ts'
import { argumentsOf } from '../../fixtures/words/icuArguments.ts'
import { commandRooms, messagesOf, rooms } from '../../fixtures/words/rooms.ts'
import { branchFaults } from '../../fixtures/words/branches.ts'
import { isLeftInEnglish, sameInBoth } from '../../fixtures/words/sameAsEnglish.ts'

/** The names of the arguments, each once: a translation may say one twice. */
const argumentsIn = (message = ''): string => [...argumentsOf(message).keys()].toSorted().join()

describe.each(rooms)('in %s', (room) => {
  describe.each(translations)('%s', (language) => {
    const load = async () => ({
      english: await messagesOf(room, 'en'),
      translated: await messagesOf(room, language),
    })

    test('has every message of English, and no other', async () => {
      const { english, translated } = await load()
      expect({
        missing: Object.keys(english).filter((key) => !(key in translated)),
        extra: Object.keys(translated).filter((key) => !(key in english)),
      }).toEqual({ missing: [], extra: [] })
    })

    test('has the arguments of English', async () => {
      const { english, translated } = await load()
      const different = Object.entries(translated).filter(
        ([key, message]) => argumentsIn(message) !== argumentsIn(english[key]),
      )
      expect(different).toEqual([])
    })

    test('has the branches of English, and the plural forms of its language', async () => {
      const { english, translated } = await load()
      const faults = Object.entries(translated).flatMap(([key, message]) =>
        branchFaults(language, english[key] ?? '', message).map((fault) => `${key}: ${fault}`),
      )
      expect(faults).toEqual([])
    })

    test('leaves nothing in English', async () => {
      const { english, translated } = await load()
      const left = Object.entries(translated).filter(([key, message]) =>
        isLeftInEnglish(language, english[key] ?? '', message),
      )
      expect(left).toEqual([])
    })
  })
})

test.each(translations)('what %s shares with English still occurs', async (language) => {
  const tables = await Promise.all(
    rooms.flatMap((room) => [messagesOf(room, 'en'), messagesOf(room, language)]),
  )
  const shared = new Set(tables.flatMap((table) => Object.values(table)))
  expect(sameInBoth[language].filter((text) => !shared.has(text))).toEqual([])
})

test.each(commandRooms)('commands speak English: %s', async (room) => {
  const messages = Object.values(await messagesOf(room, 'en'))
  expect(messages.length).toBeGreaterThan(5)
  for (const message of messages) expect(argumentsOf(message)).toBeInstanceOf(Map)
})

describe('a branch', () => {
  const photos = '{count, plural, one {# photo} other {# photos}}'
  const kinds = '{kind, select, import {Import} other {Run}}'

  test.each([
    ['fr', photos, '{count, plural, one {# photo} other {# photos}}', /lacks many/],
    ['de', photos, '{count, plural, one {# Foto} few {# Fotos} other {# Fotos}}', /few/],
    ['de', kinds, '{kind, select, Import {Import} other {Vorgang}}', /lacks import/],
    ['es', kinds, '{kind, select, import {Importación} undo {x} other {y}}', /undo/],
  ] as const)('of %s that is missing or unknown is found', (language, english, message, fault) => {
    expect(branchFaults(language, english, message).join()).toMatch(fault)
  })

  test('for a million is not needed where the count is not shown, or nothing depends on one', () => {
    expect(
      branchFaults('fr', photos, '{count, plural, one {une photo} other {des photos}}'),
    ).toEqual([])
    expect(branchFaults('es', photos, '{count, plural, =0 {} other {, # sin cambios}}')).toEqual([])
  })
})
