import type { Translation } from '../createWords.ts'
import type { pattern as english } from '../en/pattern.ts'

export const pattern: Translation<typeof english> = {
  'pattern.openBrace': 'Hay una llave sin cerrar.',
  'pattern.unknownPlaceholder': '{placeholder} no es ninguno de {placeholders}.',
  'pattern.placeholderTwice': 'Un marcador de posición aparece dos veces.',
  'pattern.tooManyParts': 'Use como máximo {max, number} marcadores de posición y asteriscos.',
  'pattern.identifiesNoOne':
    "No identifica a nadie. Agregue un identificador como '{employeeId}' o '{givenName}' y '{surname}'.",
  'pattern.noAsterisk':
    'Quite “*”: puede representar cualquier cosa, así que no permite formar un nombre.',
  'pattern.noSeparator': 'Ponga algo entre {first} y {second}.',
}
