import type { Translation } from '../createWords.ts'
import type { entra as english } from '../en/entra.ts'

export const entra: Translation<typeof english> = {
  'entra.correlationId': 'ID de corrélation {id}',
  'entra.clockAhead':
    'l’horloge avance de {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
  'entra.clockBehind':
    'l’horloge retarde de {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
}
