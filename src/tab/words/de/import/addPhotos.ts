import type { Translation } from '../../../../core/words/createWords.ts'
import type { addPhotos as english } from '../../en/import/addPhotos.ts'

export const addPhotos: Translation<typeof english> = {
  'addPhotos.title': 'Fotos hinzufügen',
  'addPhotos.moreFiles': 'Weitere Dateien hinzufügen',
  'addPhotos.matching': 'Personen werden gesucht: {done, number} von {all, number} Dateien',
  'addPhotos.matchingProgress': 'Personen werden gesucht',
  // choosing files
  'addPhotos.dropZone': 'Bilder hinzufügen',
  'addPhotos.drop': 'Bilder, Ordner oder ZIP-Dateien hierher ziehen',
  'addPhotos.nothingSent': 'Es wird nichts gesendet oder geändert, bevor Sie es überprüft haben.',
  'addPhotos.readingFolders':
    'Ordner werden gelesen: bisher {count, plural, one {# Datei} other {# Dateien}}',
  'addPhotos.chooseFiles': 'Dateien auswählen',
  'addPhotos.chooseFolder': 'Ordner auswählen',
  'addPhotos.useSamples': 'Beispielfotos verwenden',
  'addPhotos.naming':
    'Dateien werden Personen anhand ihres Namens zugeordnet: E-Mail-Adresse, Benutzername, Mitarbeiter-ID oder vollständiger Name. Beispiele:',
  'addPhotos.example.email': 'ana.mueller@contoso.com.jpg',
  'addPhotos.example.id': '100234.png',
  'addPhotos.example.name': 'Vertrieb/Ana Müller.jpg',
  'addPhotos.formats':
    'Sie können JPEG-, PNG-, HEIC-, WebP-, AVIF-, GIF-, TIFF- und BMP-Dateien mit jeweils bis zu {megabytes, number} MB hinzufügen.',
  'addPhotos.listHint':
    'Wenn die Dateinamen niemanden erkennen lassen, fügen Sie auch eine Liste hinzu: eine CSV- oder Excel-Datei (XLSX) mit einer Spalte für die Datei und einer für die Person.',
  'addPhotos.files': 'Dateien',
  'addPhotos.folder': 'Ordner',
  // all files
  'addPhotos.tools': 'Optionen für alle Dateien',
  'addPhotos.downloadPlan': 'Plan herunterladen',
  'addPhotos.planAsExcel': 'Excel (XLSX)',
  'addPhotos.planAsCsv': 'CSV',
  'addPhotos.downloadPlanAsExcel': 'Plan als Excel (XLSX) herunterladen',
  'addPhotos.downloadPlanAsCsv': 'Plan als CSV herunterladen',
  'addPhotos.planFileName': 'fotoplan {date}',
  'addPhotos.startOver': 'Neu beginnen',
  'addPhotos.startOver.title': 'Neu beginnen?',
  'addPhotos.startOver.text':
    'Damit werden alle Dateien aus der Liste entfernt, und Ihre Entscheidungen zu {count, plural, one {# Datei} other {# Dateien}} gehen verloren. Es wird kein Foto geändert.',
  'addPhotos.startOver.cancel': 'Dateien behalten',
  // what happens next
  'addPhotos.name': 'Name',
  'addPhotos.name.of': '{source}, {month}',
  'addPhotos.name.none': 'Fotos, {date}',
  'addPhotos.audience': 'Für',
  'addPhotos.audience.replace': 'Alle',
  'addPhotos.audience.keep': 'Nur Personen ohne Foto',
  'addPhotos.audience.only': 'Nur Personen mit Foto',
  'addPhotos.preparing': 'Wird vorbereitet: {done, number} von {all, number}',
  'addPhotos.back': 'Zurück',
  'addPhotos.check': '{count, plural, =0 {Prüfen} one {# Foto prüfen} other {# Fotos prüfen}}',
}
