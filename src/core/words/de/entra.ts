import type { Translation } from '../createWords.ts'
import type { entra as english } from '../en/entra.ts'

export const entra: Translation<typeof english> = {
  'entra.correlationId': 'Korrelations-ID {id}',
  'entra.clockAhead': 'die Uhr geht {minutes, plural, one {# Minute} other {# Minuten}} vor',
  'entra.clockBehind': 'die Uhr geht {minutes, plural, one {# Minute} other {# Minuten}} nach',
}
