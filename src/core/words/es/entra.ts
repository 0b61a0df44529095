import type { Translation } from '../createWords.ts'
import type { entra as english } from '../en/entra.ts'

export const entra: Translation<typeof english> = {
  'entra.correlationId': 'id. de correlación {id}',
  'entra.clockAhead':
    'el reloj va {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}} adelantado',
  'entra.clockBehind':
    'el reloj va {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}} atrasado',
}
