import type { Translation } from '../createWords.ts'
import type { exports as english } from '../en/exports.ts'

export const exports: Translation<typeof english> = {
  'exports.fileName.photos': 'fotos',
  'exports.fileName.list': 'personen',
  'exports.fileName.part': 'teil-{part}',
  'exports.listInside': 'Liste.csv',

  'exports.fileName.changes': 'verlauf',
  'exports.action.create': 'Hinzugefügt',
  'exports.action.replace': 'Ersetzt',
  'exports.action.remove': 'Entfernt',
  'exports.action.undo': 'Ja',
  'exports.action.setting': 'Einstellung geändert',
  'exports.action.decline': 'Foto abgelehnt',
  'exports.reason.face': 'Gesicht nicht deutlich zu sehen',
  'exports.reason.quality': 'Unscharf, dunkel oder zu klein',
  'exports.reason.others': 'Eine andere Person oder mehrere Personen',
  'exports.reason.unsuitable': 'Passt nicht zur Organisation',
  'exports.as.person': 'die Person, die es geändert hat',
  'exports.as.app': 'die App',
  'exports.way.tab': 'Registerkarte',
  'exports.way.bot': 'Bot',
  'exports.way.import': 'Import',
  'exports.way.approval': 'Genehmigung',

  'exports.photo.has': 'Hat ein Foto',
  'exports.photo.none': 'Kein Foto',
  'exports.photo.unknown': 'Noch nicht bekannt',

  'exports.result.saved': 'Foto gespeichert',
  'exports.result.none': 'Kein Foto',
  'exports.result.unread': 'Foto konnte nicht gelesen werden',
  'exports.note.number':
    'Eine andere Person erhält denselben Dateinamen, daher hat dieser eine Nummer.',
  'exports.note.nothing':
    'Etwas, das im Muster vorkommt, fehlt. Daher ist die Datei nach dem Anmeldenamen benannt.',
  'exports.note.unclear':
    'Das Muster ergibt einen Namen, der eine andere Person bezeichnet. Daher ist die Datei nach dem Anmeldenamen benannt.',
}
