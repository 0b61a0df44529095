import type { Translation } from '../../../core/words/createWords.ts'
import type { defaults as english } from '../en/defaults.ts'

export const defaults: Translation<typeof english> = {
  'defaults.open': 'Standardbild',
  'defaults.title': 'Standardbild für {count, plural, one {# Person} other {# Personen}} festlegen',
  'defaults.kind': 'Bild',
  'defaults.kind.initials': 'Initialen auf einer Farbe',
  'defaults.kind.file': 'Ein Bild für alle',

  'defaults.colours': 'Farben',
  'defaults.colours.hint':
    'Bis zu {max, number} Farbcodes, z. B. #0078d4. Jede Person behält dieselbe Farbe.',
  'defaults.colours.none': 'Geben Sie mindestens einen Farbcode ein.',
  'defaults.colours.tooMany': 'Verwenden Sie höchstens {max, number} Farben.',
  'defaults.colours.wrong': '„{part}“ ist kein Farbcode. Geben Sie ihn so ein: #0078d4.',
  'defaults.colours.select':
    'Wählen Sie bis zu {max, number} aus. Jede Person behält dieselbe Farbe.',
  'defaults.colours.few': 'Wählen Sie mindestens eine Farbe aus.',
  'defaults.colours.many': 'Wählen Sie höchstens {max, number} Farben aus.',
  'defaults.colours.own': 'Eigene Farbe hinzufügen',
  'defaults.colours.own.hint': 'Geben Sie den Farbcode ein, z. B. #0078d4.',
  'defaults.colours.add': 'Hinzufügen',
  'defaults.colours.reset': 'Vorgeschlagene Farben verwenden',
  'defaults.colour':
    '{name, select, blue {Blau} teal {Blaugrün} green {Grün} brown {Braun} red {Rot} purple {Lila} violet {Violett} other {Pflaume}}',
  'defaults.examples': 'Beispiele',

  'defaults.file': 'Bild für alle',
  'defaults.file.hint': 'JPEG, PNG, WebP, HEIC und andere Formate, bis zu {megabytes, number} MB.',
  'defaults.file.choose': 'Bild auswählen',
  'defaults.file.another': 'Anderes Bild auswählen',
  'defaults.file.drop': 'Oder legen Sie es hier ab.',
  'defaults.file.preparing': 'Bild wird vorbereitet',
  'defaults.file.alt': 'Das Bild, wie es festgelegt wird',

  'defaults.replace': 'Auch vorhandene Fotos ersetzen',
  'defaults.text':
    '{existing, select, replace {{withPhoto, plural, =0 {Soweit bekannt, hat niemand in der Auswahl ein Foto.} one {# von ihnen hat ein Foto, das ersetzt wird.} other {# von ihnen haben ein Foto, das ersetzt wird.}} Jedes Foto wird gespeichert, bevor es ersetzt wird, sodass Sie dies rückgängig machen können.} other {{withPhoto, plural, =0 {Soweit bekannt, hat niemand in der Auswahl ein Foto.} one {# von ihnen hat ein Foto und behält es.} other {# von ihnen haben ein Foto und behalten es.}} Personen, deren Foto noch nicht bekannt ist, werden zuerst geprüft. Sie können dies rückgängig machen.}}',
  'defaults.allHave':
    '{count, plural, one {Diese Person hat bereits ein Foto.} other {Alle # Personen haben bereits ein Foto.}} Um trotzdem ein Standardbild festzulegen, wählen Sie „Auch vorhandene Fotos ersetzen“ aus.',
  'defaults.set': 'Standardbilder festlegen',
}
