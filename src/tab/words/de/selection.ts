import type { Translation } from '../../../core/words/createWords.ts'
import type { selection as english } from '../en/selection.ts'

export const selection: Translation<typeof english> = {
  'selection.count': '{count, plural, one {# Person ausgewählt} other {# Personen ausgewählt}}',
  'selection.countOf': '{count, number} von {total, number} ausgewählt',
  'selection.counting': 'Auswahl wird gezählt',
  'selection.cleared':
    '{by, select, filters {Die Filter haben sich geändert, daher ist niemand mehr ausgewählt.} other {Niemand ist mehr ausgewählt.}}',
  'selection.clear': 'Auswahl aufheben',
  'selection.all': 'Alle {count, number} auswählen',
  'selection.actions': 'Ausgewählte Personen',
  'selection.full':
    'Sie können bis zu {max, number} Personen einzeln auswählen. Wählen Sie für mehr alle aus, und heben Sie dann die Auswahl derer auf, die Sie nicht benötigen.',

  'selection.download': 'Herunterladen',
  'selection.remove': 'Fotos entfernen',
  'selection.remove.title':
    '{count, plural, one {Foto von # Person entfernen?} other {Fotos von # Personen entfernen?}}',
  'selection.remove.text':
    '{withPhoto, plural, =0 {Soweit bekannt, hat niemand in der Auswahl ein Foto.} one {# von ihnen hat ein Foto.} other {# von ihnen haben ein Foto.}} Jedes Foto wird gespeichert, bevor es entfernt wird, sodass Sie dies rückgängig machen können.',
  'selection.restore': 'Fotos wiederherstellen',
  'selection.restore.title':
    '{count, plural, one {Früheres Foto von # Person wiederherstellen?} other {Frühere Fotos von # Personen wiederherstellen?}}',
  'selection.restore.text':
    'Alle erhalten das Foto zurück, das sie vor der letzten hier vorgenommenen Änderung hatten. Personen, von denen keines gespeichert ist, werden übersprungen. Sie können dies rückgängig machen.',
  'selection.approve': '{count, plural, one {# Foto genehmigen} other {# Fotos genehmigen}}',
  'selection.approve.title':
    '{count, plural, one {# neues Foto genehmigen?} other {# neue Fotos genehmigen?}}',
  'selection.approve.text':
    'Sie werden sofort festgelegt. Was inzwischen zurückgezogen oder entschieden wurde, bleibt unverändert und wird hier aufgeführt.',
  'selection.approve.faces': 'Neue Fotos',
  'selection.approve.more': '{count, plural, one {und # weiteres} other {und # weitere}}',
  'selection.approve.changed':
    '{count, plural, one {Das Foto von # dieser Personen wurde geändert oder entfernt, nachdem sie dieses gesendet hat. Sie wird ausgelassen.} other {Die Fotos von # dieser Personen wurden geändert oder entfernt, nachdem sie diese gesendet haben. Sie werden ausgelassen.}}',
  'selection.approve.progress': '{done, number} von {total, number} entschieden',
  'selection.approve.done':
    '{count, plural, =0 {Es wurde kein Foto festgelegt.} one {# Foto wurde festgelegt.} other {# Fotos wurden festgelegt.}}',
  'selection.approve.left':
    '{count, plural, one {# Foto wurde nicht festgelegt:} other {# Fotos wurden nicht festgelegt:}}',
  'selection.approve.waits':
    '{count, plural, one {# Foto wartet weiterhin.} other {# Fotos warten weiterhin.}}',
  'selection.approve.stop': 'Beenden',
  'selection.approve.open': 'Genehmigungen öffnen',
  'selection.approve.close': 'Schließen',

  'selection.cancel': 'Abbrechen',
}
