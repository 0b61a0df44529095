import { describe, expect, test } from 'vitest'
import { translations } from '../../../src/core/words/languages.ts'
import { everyMessage } from '../../fixtures/words/rooms.ts'
import { typographyFaults } from '../../fixtures/words/typography.ts'

describe('the typography', () => {
  test.each(translations)('of every message in %s is that of the language', async (language) => {
    const faults = (await everyMessage(language)).flatMap(([key, message]) =>
      typographyFaults(language, message).map((fault) => `${key}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  test.each([
    ['de', 'Wählen Sie “Foto festlegen” aus.'],
    ['de', 'Fertig!'],
    ['de', 'Größer als {size, number} MB'],
    ['de', 'Fotos, z. B. dieses'],
    ['fr', 'Sélectionnez «Définir la photo».'],
    ['fr', 'Supprimer la photo ?'],
    ['fr', '{file}: aucun aperçu'],
    ['fr', '{count, plural, one {Une photo\u00A0?} other {Des photos ?}}'],
    ['fr', "Il n'y a rien."],
    ['es', 'Quitar la foto?'],
    ['es', '¡Listo!'],
    ['es', 'Buscando...'],
  ] as const)('of %s is broken in “%s”', (language, message) => {
    expect(typographyFaults(language, message)).toHaveLength(1)
  })

  test.each([
    ['de', 'Wählen Sie „{name}“ aus. 25\u00A0MB.'],
    ['fr', 'Modèle\u00A0: «\u00A0{pattern}\u00A0». Voulez-vous l’utiliser\u00A0?'],
    ['fr', 'https://localhost:3979 ou {part}\u00A0; rien'],
    ['es', '{reason}. ¿Quitar “{name}”?'],
  ] as const)('of %s is kept in “%s”', (language, message) => {
    expect(typographyFaults(language, message)).toEqual([])
  })
})
