import type { Translation } from '../../../../core/words/createWords.ts'
import type { sources as english } from '../../en/import/sources.ts'

export const sources: Translation<typeof english> = {
  'sources.label': 'Listen und andere Quellen',
  'sources.reading': 'Wird gelesen: bisher {count, plural, one {# Datei} other {# Dateien}}',
  'sources.readingProgress': 'Wird gelesen',
  'sources.details': 'Details ({count, number})',
  'sources.less': 'Weniger',
  'sources.close': 'Schließen',
  'sources.notAdded':
    '{count, plural, one {Eine Datei konnte nicht hinzugefügt werden} other {Einige Dateien konnten nicht hinzugefügt werden}}',
  'sources.notAdded.why': '{file}: {reason}',
  'sources.notAdded.more': 'und {count, number} weitere',
  // what is no photo of anybody
  'sources.elsewhere.icloud':
    '{count, plural, one {# Foto ist nur in iCloud: Laden Sie es zuerst herunter} other {# Fotos sind nur in iCloud: Laden Sie sie zuerst herunter}}',
  'sources.elsewhere.cloud':
    '{count, plural, one {# Foto ist nur in der Cloud: Laden Sie es zuerst herunter} other {# Fotos sind nur in der Cloud: Laden Sie sie zuerst herunter}}',
  'sources.elsewhere.partial':
    '{count, plural, one {# Datei ist erst teilweise heruntergeladen: Warten Sie, bis der Download fertig ist, und fügen Sie sie dann erneut hinzu} other {# Dateien sind erst teilweise heruntergeladen: Warten Sie, bis die Downloads fertig sind, und fügen Sie sie dann erneut hinzu}}',
  'sources.elsewhere.shortcut':
    '{count, plural, one {# Datei ist nur eine Verknüpfung: Fügen Sie die Datei hinzu, zu der sie führt} other {# Dateien sind nur Verknüpfungen: Fügen Sie die Dateien hinzu, zu denen sie führen}}',
  'sources.elsewhere.which': '{sentence} ({names})',
  'sources.beside': 'Weggelassen',
  'sources.beside.all':
    '{total, plural, one {{count}, da es kein Foto einer Person ist.} other {{count}, da es keine Fotos von Personen sind.}}',
  'sources.beside.line': '{what}: {count}',
  'sources.beside.folders': '{count, plural, one {# Ordner} other {# Ordner}}',
  'sources.beside.files': '{count, plural, one {# Datei} other {# Dateien}}',
  'sources.beside.thumbnails': 'Von einem NAS oder System angelegte Miniaturansichten',
  'sources.beside.bin': 'Papierkörbe und alte Versionen',
  'sources.beside.system': 'Von Windows, macOS, Linux oder einem NAS angelegt',
  'sources.beside.program': 'Von Fotoprogrammen wie Picasa oder Lightroom angelegt',
  'sources.beside.hidden': 'Ausgeblendet',
  'sources.beside.sidecar': 'Angaben und Bearbeitungen neben Fotos, z. B. AAE, XMP oder JSON',
  'sources.beside.raw': 'Raw-Dateien von Kameras neben ihrem Bild',
  'sources.beside.video': 'Videos neben ihrem Bild',
  // a list
  'sources.columns': 'Spalten auswählen',
  'sources.columnsOf': 'Spalten von {list}',
  'sources.remove': '{list} entfernen',
  'sources.chooseColumns': 'Wählen Sie die Spalten für Dateien und Personen aus.',
  'sources.columnsInUse': 'Datei: „{file}“, Person: {people}',
  'sources.column': '„{column}“',
  'sources.tooLong':
    '{count, plural, one {Die Liste ist zu lang: Die letzte Zeile wird nicht verwendet.} other {Die Liste ist zu lang: Die letzten # Zeilen werden nicht verwendet.}}',
  'sources.applied':
    '{listed, plural, =0 {Die Liste nennt keine der Dateien.} other {Die Liste nennt # von {all, plural, one {# Datei} other {# Dateien}}.}}',
  'sources.noFilesYet': 'Fügen Sie jetzt die Dateien hinzu, die die Liste nennt.',
  'sources.fewNames': '{names}{more, plural, =0 {} other {; und # weitere}}',
  'sources.doubt.absent': 'Nicht unter den Dateien: {names}.',
  'sources.doubt.twice': 'Mehrmals für verschiedene Personen aufgeführt: {names}.',
  'sources.doubt.unclear': 'Nicht verwendet, weil mehrere Dateien passen: {names}.',
  'sources.doubt.blank': 'Keine Person angegeben: {names}.',
  'sources.doubt.shortened':
    'Excel hat diese IDs gekürzt, deshalb nennen sie niemanden: {names}. Formatieren Sie die Spalte in Excel als Zahl ohne Dezimalstellen, und speichern Sie die Liste erneut. IDs, die dann auf Nullen enden, sind verloren: Exportieren Sie sie erneut, und importieren Sie die Spalte als Text.',
  'sources.doubt.failed':
    'Formeln in der Liste sind fehlgeschlagen, deshalb nennen diese Zellen niemanden: {names}. Korrigieren Sie sie, und fügen Sie die Liste erneut hinzu.',
  // choosing an encoding
  'sources.chooseReading': 'Wählen Sie aus, wie sich die Liste liest.',
  'sources.reading.label': 'So liest sich die Liste',
  'sources.reading.hint':
    'Die Datei sagt nicht, welche Codierung sie hat. Wählen Sie die Zeile aus, die richtig zu lesen ist.',
  'sources.reading.example': '{example} ({encoding})',
  'sources.names':
    'Wählen Sie aus, wie sich die Namen in dieser ZIP-Datei lesen. Bis dahin werden sie als „{example}“ gelesen.',
  'sources.names.choose': 'Namen auswählen',
  // choosing columns
  'sources.columnsHint':
    'Wählen Sie aus, welche Spalte die Datei und welche die Person nennt: mit E-Mail-Adresse, Anmeldename, ID oder vollständigem Namen. Wenn Vor- und Nachname in getrennten Spalten stehen, wählen Sie für beide „Teil des Namens“ aus. Wenn gleichnamige Dateien in mehreren Ordnern liegen, wählen Sie für die Spalte, die sie unterscheidet, „Ordner“ aus.',
  'sources.sheet': 'Blatt',
  'sources.firstRows': 'Erste Zeilen',
  'sources.firstRowsOfList': 'Erste Zeilen der Liste',
  'sources.useOfColumn': 'Verwendung der Spalte {column}',
  'sources.use.none': 'Nicht verwendet',
  'sources.use.file': 'Datei',
  'sources.use.folder': 'Ordner',
  'sources.use.person': 'Person',
  'sources.use.namePart': 'Teil des Namens',
  'sources.rowsShown': 'Erste {shown, number} von {all, number} Zeilen',
  'sources.noFileColumn': 'Wählen Sie die Spalte für die Datei aus.',
  'sources.noPersonColumn': 'Wählen Sie die Spalte für die Person aus.',
  'sources.lookingForPeople': 'Personen werden gesucht…',
  'sources.peopleFound':
    '{all, plural, =0 {Die ersten Zeilen nennen niemanden.} one {{found, number} von # ersten Zeile passt zu genau einer Person in Ihrer Organisation.} other {{found, number} der ersten # Zeilen passen zu genau einer Person in Ihrer Organisation.}}',
  'sources.cancel': 'Abbrechen',
  'sources.useColumns': 'Diese Spalten verwenden',
  // an edited plan
  'sources.plan': 'Plan',
  'sources.plan.changed':
    '{count, plural, =0 {Keine Änderungen: Ihre Dateien entsprechen bereits dem Plan.} one {# Datei wurde dem Plan angepasst.} other {# Dateien wurden dem Plan angepasst.}}',
  'sources.plan.absent': 'Nicht unter den Dateien: {names}.',
  'sources.plan.unread': '„Set“ ist weder „yes“ noch „no“: {names}.',
  'sources.plan.unclear': 'Nicht genau eine Person gefunden: {names}.',
}
