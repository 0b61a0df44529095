import type { Translation } from '../../../../core/words/createWords.ts'
import type { check as english } from '../../en/import/check.ts'

export const check: Translation<typeof english> = {
  'check.title': 'Fotos prüfen',
  'check.hint':
    'Ausgewählte Fotos werden festgelegt. Um einen Ausschnitt zu ändern, wählen Sie die Bilder aus.',
  'check.preparing': '{ready, number} von {total, number} vorbereitet',
  'check.preparingAndSending': '{ready, number} von {total, number} vorbereitet. {sending}',
  'check.preparingProgress': 'Wird vorbereitet',
  'check.photos': 'Zu prüfende Fotos',
  'check.list': 'Fotos',
  'check.none': 'Noch keine.',
  'check.tab.all': 'Alle',
  'check.tab.warnings': 'Mit Warnungen',
  'check.tab.unchanged': 'Unverändert',
  'check.tab.problems': 'Nicht möglich',
  'check.tab.skipped': 'Übersprungen',
  // one photo
  'check.unchanged': 'Unverändert',
  'check.skip': 'Überspringen',
  'check.changeCrop': 'Ausschnitt ändern',
  'check.warning.may_be_damaged': 'Beschädigt?',
  'check.warning.turned': 'Gedreht',
  'check.warning.small': 'Klein',
  'check.warning.enlarged': 'Vergrößert',
  'check.warning.blurred': 'Unscharf',
  'check.warning.too_dark': 'Dunkel',
  'check.warning.blown_out': 'Überbelichtet',
  'check.warning.face_small': 'Kleines Gesicht',
  'check.warning.face_cut_off': 'Gesicht abgeschnitten',
  'check.warning.several_faces': 'Mehrere Gesichter',
  'check.warning.no_face': 'Kein Gesicht',
  'check.warning.drawing': 'Zeichnung?',
  'check.warning.looks_like_another': 'Doppelt verwendet?',
  'check.warning.below_least_side': 'Unter Mindestgröße',
  'check.doubtful':
    '{count, plural, one {# Foto ist nicht ausgewählt} other {# Fotos sind nicht ausgewählt}}',
  'check.doubtful.text':
    'Vielleicht zeigen sie nicht das Gesicht der Person. Wählen Sie aus, was stimmt. Die anderen werden übersprungen.',
  'check.doubtful.see': 'Warnungen anzeigen',
  'check.now': 'Jetzt',
  'check.new': 'Neu',
  'check.notSet': 'Nicht festgelegt',
  'check.tick': 'Foto von {name} festlegen',
  'check.another': 'Andere Person',
  'check.anotherFor': 'Andere Person für {file}',
  'check.whose': 'Wer ist auf diesem Foto?',
  'check.whose.text': 'Es ist jetzt für {name}. Suchen Sie nach der Person, die es zeigt.',
  'check.whose.cancel': 'Abbrechen',
  'check.whose.taken':
    '{name} erhält in diesem Import bereits ein anderes Foto. Wenn Sie die beiden tauschen, erhält {present} dieses.',
  'check.whose.swap': 'Tauschen',
  'check.remarks': 'Warnungen',
  'check.remark.count':
    '{count, plural, one {# Foto} other {# Fotos}}, {ticked, plural, =0 {keines ausgewählt} other {# ausgewählt}}',
  'check.remark.skipAll': 'Alle überspringen: {name}',
  'check.remark.selectAll': 'Alle auswählen: {name}',
  'check.skipAll': 'Alle überspringen',
  'check.selectAll': 'Alle auswählen',
  'check.warning.alsoFor': 'Auch für {name}',
  'check.warning.other': 'Warnung',
  // what will be done
  'check.plan':
    '{ready, plural, =0 {{state, select, unchanged {Keine Änderungen nötig} busy {Noch keine Fotos bereit} other {Keine Fotos bereit}}} one {# Foto wird festgelegt} other {# Fotos werden festgelegt}}{unchanged, plural, =0 {} other {, # unverändert}}{warnings, plural, =0 {} one {, # mit Warnung} other {, # mit Warnungen}}{skipped, plural, =0 {} other {, # übersprungen}}{problems, plural, =0 {} other {, # nicht möglich}}',
  'check.nothingSetYet': 'Es wird nichts geändert, bevor Sie bestätigen.',
  'check.set': '{count, plural, one {# Foto festlegen} other {# Fotos festlegen}}',
  'check.finish': 'Fertig stellen',
  'check.discard': 'Verwerfen',
  'check.discard.title': 'Diesen Import verwerfen?',
  'check.discard.text':
    'Es wurde kein Foto geändert. Um diese Fotos später festzulegen, müssen Sie die Dateien erneut hinzufügen.',
  'check.discard.cancel': 'Import behalten',
}
