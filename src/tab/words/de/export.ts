import type { Translation } from '../../../core/words/createWords.ts'
import type { exportWords as english } from '../en/export.ts'

export const exportWords: Translation<typeof english> = {
  'export.open': 'Herunterladen…',
  'export.title': 'Für {count, plural, one {# Person} other {# Personen}} herunterladen',
  'export.content': 'Was heruntergeladen wird',
  'export.photos': 'Fotos als ZIP-Datei',
  'export.list': 'Eine Liste dieser Personen',
  'export.format': 'Format',
  'export.format.xlsx': 'Excel (XLSX)',
  'export.format.csv': 'CSV',

  'export.pattern': 'So werden die Dateien benannt',
  'export.pattern.hint':
    'Beim Hinzufügen von Fotos werden dieselben Platzhalter gelesen. Eine Liste in der ZIP-Datei gibt an, wer wer ist.',
  'export.pattern.missing': 'Geben Sie ein Muster ein, oder wählen Sie ein gängiges aus.',
  'export.checking': 'Namen werden geprüft…',
  'export.nobody': 'Hier hat niemand ein Foto.',
  'export.example': 'Dateien werden so benannt: {names}.',
  'export.alike':
    '{count, plural, one {# Person hat denselben Dateinamen wie eine andere. Sie erhält} other {# Personen haben denselben Dateinamen wie eine andere. Sie erhalten}} eine Nummer, z. B. {name}.',
  'export.otherwise':
    '{count, plural, one {# Person kann so nicht benannt werden. Ihre Datei hat} other {# Personen können so nicht benannt werden. Ihre Dateien haben}} den Anmeldenamen, z. B. {name}.',

  'export.part': 'Teil',
  'export.part.hint': 'Auf Smartphones werden Fotos in Teilen heruntergeladen.',
  'export.part.people':
    '{part, number} von {parts, number}: Personen {from, number} bis {to, number}',

  'export.started':
    'Der Download wurde gestartet. Ihr Browser zeigt den Fortschritt an und kann ihn beenden.',
  'export.started.part':
    'Teil {part, number} wurde in Ihrem Browser gestartet. Wählen Sie den nächsten Teil aus, wenn er fertig ist.',
  'export.download': 'Herunterladen',
  'export.cancel': 'Abbrechen',
  'export.close': 'Schließen',
}
