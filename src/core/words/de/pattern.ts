import type { Translation } from '../createWords.ts'
import type { pattern as english } from '../en/pattern.ts'

export const pattern: Translation<typeof english> = {
  'pattern.openBrace': 'Eine geschweifte Klammer ist nicht geschlossen.',
  'pattern.unknownPlaceholder': '{placeholder} gehört nicht zu {placeholders}.',
  'pattern.placeholderTwice': 'Ein Platzhalter kommt zweimal vor.',
  'pattern.tooManyParts': 'Verwenden Sie höchstens {max, number} Platzhalter und Sternchen.',
  'pattern.identifiesNoOne':
    "Damit wird niemand eindeutig erkannt. Fügen Sie eine ID wie '{employeeId}' oder '{givenName}' und '{surname}' hinzu.",
  'pattern.noAsterisk':
    'Lassen Sie „*“ weg: Es kann für alles stehen, sodass sich daraus kein Name bilden lässt.',
  'pattern.noSeparator': 'Setzen Sie etwas zwischen {first} und {second}.',
}
