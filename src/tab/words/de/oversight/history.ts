import type { Translation } from '../../../../core/words/createWords.ts'
import type { history as english } from '../../en/oversight/history.ts'

export const history: Translation<typeof english> = {
  'history.title': 'Verlauf',
  'history.loading': 'Verlauf wird geladen',
  'history.label': 'Änderungen, neueste zuerst',
  'history.search': 'Nach Personen suchen und danach, wer ihr Foto geändert hat',
  'history.search.hint': 'Namen suchen',
  'history.change': 'Änderung',
  'history.change.all': 'Alle Änderungen',
  'history.change.option':
    '{change, select, create {Hinzugefügt} replace {Ersetzt} remove {Entfernt} decline {Abgelehnt} setting {Einstellung geändert} other {Rückgängig gemacht}}',
  'history.way': 'Weg',
  'history.way.all': 'Alle Wege',
  'history.way.option':
    '{way, select, bot {Bot} import {Import} approval {Genehmigung} other {Registerkarte}}',
  'history.from': 'Von',
  'history.to': 'Bis',
  'history.only.person': 'Foto von {name}',
  'history.only.actor': 'Geändert von {name}',
  'history.only.unknown': 'einer Person',
  'history.clear': 'Filter löschen',
  'history.none': 'Hier wurde noch kein Foto geändert',
  'history.none.text':
    'Sobald hier jemand ein Foto festlegt oder entfernt, sehen Sie, wer es war und auf welchem Weg.',
  'history.notFound': 'Keine Änderungen gefunden',
  'history.notFound.text': 'Zu diesen Filtern passt nichts.',
  'history.more': 'Frühere Änderungen anzeigen',
  'history.download': 'Herunterladen',
  'history.entry':
    '{isUndo, select, true {{actor} hat eine Änderung am Foto von {person} rückgängig gemacht} other {{action, select, create {{actor} hat ein Foto von {person} hinzugefügt} replace {{actor} hat das Foto von {person} ersetzt} other {{actor} hat das Foto von {person} entfernt}}}}',
  'history.entry.own':
    '{isUndo, select, true {{actor} hat eine Änderung am eigenen Foto rückgängig gemacht} other {{action, select, create {{actor} hat das eigene Foto hinzugefügt} replace {{actor} hat das eigene Foto ersetzt} other {{actor} hat das eigene Foto entfernt}}}}',
  'history.entry.approved':
    '{action, select, create {{actor} hat ein Foto von {person} genehmigt} other {{actor} hat das neue Foto von {person} genehmigt}}',
  'history.entry.declined': '{actor} hat das neue Foto von {person} abgelehnt',
  'history.entry.setting': '{actor} hat die Einstellung „{setting}“ geändert',
  'history.asked': 'Gewünscht von {name}',
  'history.openSettings': 'Einstellungen öffnen',
  'history.as': '{as, select, person {im eigenen Namen} other {als App}}',
  'history.open': '{name} öffnen',
  'history.onlyActor': 'Nur Änderungen von {name}',
  'history.before': 'Foto von {name} vorher, {date}',
  'history.after': 'Foto von {name} nachher, {date}',
}
