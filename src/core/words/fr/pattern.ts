import type { Translation } from '../createWords.ts'
import type { pattern as english } from '../en/pattern.ts'

export const pattern: Translation<typeof english> = {
  'pattern.openBrace': 'Une accolade n’est pas fermée.',
  'pattern.unknownPlaceholder': '{placeholder} ne fait pas partie de {placeholders}.',
  'pattern.placeholderTwice': 'Un espace réservé figure deux fois.',
  'pattern.tooManyParts': 'Utilisez au plus {max, number} espaces réservés et astérisques.',
  'pattern.identifiesNoOne':
    "Il n’identifie personne. Ajoutez un identifiant tel que '{employeeId}', ou '{givenName}' et '{surname}'.",
  'pattern.noAsterisk':
    'Retirez « * » : il peut représenter n’importe quoi, donc aucun nom ne peut en être formé.',
  'pattern.noSeparator': 'Placez quelque chose entre {first} et {second}.',
}
