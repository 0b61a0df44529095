import type { Translation } from '../../../../core/words/createWords.ts'
import type { privacy as english } from '../../en/oversight/privacy.ts'

export const privacy: Translation<typeof english> = {
  'privacy.title': 'Was Likeness über Sie speichert',
  'privacy.title.person': 'Was Likeness über {name} speichert',
  'privacy.open': 'Was Likeness über Sie speichert',
  'privacy.open.person': 'Was über diese Person gespeichert ist',
  'privacy.loading': 'Gespeicherte Daten werden geladen',
  'privacy.about':
    'Fotos und Konten befinden sich in Microsoft 365. Um Fotos zu ändern und Änderungen rückgängig zu machen, speichert Likeness Folgendes auf dem eigenen Server Ihrer Organisation.',
  'privacy.you': 'Mit „Sie“ ist die Person gemeint, deren Foto es ist.',
  'privacy.list': 'Was gespeichert wird',
  'privacy.why': 'Zweck: {why}',
  'privacy.where': 'Speicherort: {where}',
  'privacy.howLong': 'Speicherdauer: {howLong}',
  'privacy.logs': 'Protokolle nennen keine Personen und enthalten weder Fotos noch Anmeldungen.',

  'privacy.yours': 'Ihre Daten',
  'privacy.theirs': 'Daten von {name}',
  'privacy.export': 'Alles herunterladen',
  'privacy.export.text':
    'Eine ZIP-Datei mit allen Datensätzen in maschinenlesbarer Form, den gespeicherten Fotos und einer Übersicht zum Lesen. Andere Personen werden darin nicht genannt.',
  'privacy.export.started': 'Der Download wurde gestartet.',
  'privacy.delete': 'Alles löschen',
  'privacy.delete.text':
    'Gespeicherte Fotos, der Verlauf, wartende Bilder und alles andere werden endgültig gelöscht, und nichts kann mehr rückgängig gemacht werden. Das Foto in Microsoft 365 bleibt. Wenn Sie auch dieses entfernen möchten, tun Sie dies zuerst:',
  'privacy.ask': 'Alles löschen, was über Sie gespeichert ist?',
  'privacy.ask.person': 'Alles löschen, was über {name} gespeichert ist?',
  'privacy.ask.text':
    'Von Ihnen gestartete Vorgänge werden beendet. Wird ein Foto gerade geändert, wird dies abgewartet. In Vorgängen anderer bleibt eine Zeile ohne Namen.',
  'privacy.ask.text.person':
    'Von dieser Person gestartete Vorgänge werden beendet. Wird ein Foto gerade geändert, wird dies abgewartet. In Vorgängen bleibt eine Zeile ohne Namen.',
  'privacy.ask.button': 'Weiter',
  'privacy.askAgain': 'Endgültig löschen?',
  'privacy.askAgain.text': 'Niemand kann dies rückgängig machen.',
  'privacy.askAgain.button': 'Alles löschen',
  'privacy.cancel': 'Abbrechen',
  'privacy.deleting': 'Wird gelöscht',
  'privacy.deleted':
    'Gelöscht: {photos, plural, one {# Foto} other {# Fotos}}, {changes, plural, one {# Änderung} other {# Änderungen}}, {items, plural, one {# Zeile in einem Vorgang} other {# Zeilen in Vorgängen}}, {drafts, plural, one {# wartendes Bild} other {# wartende Bilder}}.',
  'privacy.deleted.returns':
    'Wer noch im Verzeichnis ist, wird nach dessen nächster Synchronisierung wieder aufgeführt, ohne Verlauf.',
  'privacy.ownPhoto': 'Mein Foto',

  'privacy.deletions': 'Löschungen',
  'privacy.deletions.text':
    'Wann alles zu Personen gelöscht wurde und wer es gewünscht hat. Um wen es ging, wird nicht gespeichert.',
  'privacy.deletions.none': 'Bisher wurde niemand gelöscht.',
  'privacy.deletions.more': 'Frühere Löschungen anzeigen',
  'privacy.deletions.people':
    '{count, plural, one {# Person gelöscht} other {# Personen gelöscht}}',
  'privacy.deletions.for':
    '{askedFor, select, self {auf eigenen Wunsch} manager {durch {name}} formerManager {durch eine inzwischen gelöschte Person} operator {durch einen Befehl auf dem Server} other {automatisch nach dem Ausscheiden}}',
  'privacy.statement': 'Erklärung für den Betriebsrat',
  'privacy.statement.open': 'Erklärung für den Betriebsrat',
  'privacy.statement.print': 'Drucken',
  'privacy.statement.purpose': 'Zweck',
  'privacy.statement.purpose.text':
    'Likeness legt Profilfotos in Microsoft 365 fest, entfernt sie und macht dies rückgängig, im Auftrag der jeweiligen Person oder von Personen, die die Organisation dafür ausgewählt hat.',
  'privacy.statement.kept': 'Was gespeichert wird, wo und wie lange',
  'privacy.statement.who': 'Wer es sehen darf',
  'privacy.statement.who.self':
    'Alle Personen, auch Gäste, können sehen, herunterladen und löschen, was über sie selbst gespeichert ist.',
  'privacy.statement.who.managers':
    'Globale Administratoren, Benutzeradministratoren, Personenadministratoren und Personen mit der App-Rolle Photos.Manage sehen die Fotos, die Details und den Verlauf anderer und können alles über eine einzelne Person herunterladen oder löschen.',
  'privacy.statement.who.owner':
    'Die Zeilen eines Vorgangs sieht nur die Person, die ihn gestartet hat.',
  'privacy.statement.who.operator':
    'Der Betreiber des Servers kann die Datenbank lesen und die Daten einer einzelnen Person über die Befehlszeile exportieren oder löschen.',
  'privacy.statement.not': 'Was nicht geschieht',
  'privacy.statement.not.recognition':
    'Niemand wird am Gesicht erkannt: Likeness ermittelt, wo sich ein Gesicht befindet, um das Bild darum zuzuschneiden, aber nie, wessen Gesicht es ist.',
  'privacy.statement.not.box':
    'Von einem Gesicht wird nur ein Rahmen gespeichert: links, oben, Breite und Höhe. Alter, Geschlecht oder Stimmung werden nicht ermittelt, und Merkmale werden nicht gespeichert.',
  'privacy.statement.not.sent':
    'Außer an Microsoft 365 wird nichts gesendet. Bilder werden auf dem eigenen Server der Organisation verarbeitet.',
  'privacy.statement.not.watched':
    'Verhalten wird nicht ausgewertet: Aufgezeichnet werden nur Änderungen an Fotos und Einstellungen und wer sie vorgenommen hat.',
  'privacy.statement.not.decided':
    'Über Personen wird nichts automatisch entschieden: Eine Datei, deren Person nicht sicher ist, wartet auf eine Entscheidung.',
  'privacy.statement.permissions': 'Berechtigungen in Microsoft 365',
  'privacy.statement.kind':
    '{kind, select, delegated {Im Namen der angemeldeten Person} other {Durch die App selbst}}',
}
