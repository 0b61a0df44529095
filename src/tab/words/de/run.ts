import type { Translation } from '../../../core/words/createWords.ts'
import type { run as english } from '../en/run.ts'

export const run: Translation<typeof english> = {
  'run.opening': 'Vorgang wird geöffnet',
  'run.unknown': 'Vorgang',
  'run.title.running':
    '{kind, select, remove {Fotos werden entfernt} restore {Fotos werden wiederhergestellt} default {Standardbilder werden festgelegt} undo {Wird rückgängig gemacht} redo {Wird wiederholt} other {Fotos werden importiert}}',
  'run.title.paused':
    '{kind, select, remove {Entfernen angehalten} restore {Wiederherstellen angehalten} default {Festlegen der Standardbilder angehalten} undo {Rückgängigmachen angehalten} redo {Wiederholen angehalten} other {Import angehalten}}',
  'run.title.cancelling': 'Wird abgebrochen',
  'run.title.cancelled':
    '{kind, select, remove {Entfernen abgebrochen} restore {Wiederherstellen abgebrochen} default {Festlegen der Standardbilder abgebrochen} undo {Rückgängigmachen abgebrochen} redo {Wiederholen abgebrochen} other {Import abgebrochen}}',
  'run.title.finished':
    '{kind, select, remove {Entfernen abgeschlossen} restore {Wiederherstellen abgeschlossen} default {Festlegen der Standardbilder abgeschlossen} undo {Rückgängigmachen abgeschlossen} redo {Wiederholen abgeschlossen} other {Import abgeschlossen}}',
  'run.showInGallery': 'In Galerie anzeigen',
  'run.gallery': 'Galerie',

  // progress
  'run.kind':
    '{kind, select, remove {Entfernen} restore {Wiederherstellen} default {Standardbilder} undo {Rückgängigmachen} redo {Wiederholen} other {Import}}',
  'run.processed': '{ended, number} von {total, number} verarbeitet',
  'run.processed.paused': '{ended, number} von {total, number} verarbeitet, angehalten',
  'run.processed.left': '{ended, number} von {total, number} verarbeitet, {left}',
  'run.timeLeft': 'noch etwa {duration}',
  'run.timeLeft.short': 'noch einige Sekunden',
  'run.slowed':
    'Microsoft 365 begrenzt, wie viele Änderungen es auf einmal akzeptiert, daher ist dieser Vorgang vorübergehend langsamer. Nichts geht verloren. Sie müssen nichts tun.',
  'run.cancelling':
    '{kind, select, remove {Fotos, die gerade entfernt werden, werden noch fertig bearbeitet. Dann endet der Vorgang.} other {Fotos, die gerade festgelegt werden, werden noch fertig bearbeitet. Dann endet der Vorgang.}}',
  'run.paused':
    '{kind, select, remove {Es werden keine weiteren Fotos entfernt, bis Sie den Vorgang hier oder auf einem anderen Gerät fortsetzen.} other {Es werden keine weiteren Fotos festgelegt, bis Sie den Vorgang hier oder auf einem anderen Gerät fortsetzen.}}',
  'run.paused.itself':
    'Nichts geht verloren. Der Vorgang wird automatisch fortgesetzt, sobald dies wieder funktioniert.',
  'run.paused.again': 'Nächster Versuch um {time}.',
  'run.paused.trying': 'Wird gerade versucht.',
  'run.paused.still': 'Es wurde erneut versucht, funktioniert aber noch nicht.',
  'run.continues': 'Sie können diese Registerkarte schließen. Der Vorgang läuft ohne Sie weiter.',
  'run.keepOpen':
    'Lassen Sie diese Registerkarte geöffnet, bis alle Dateien gesendet sind. Danach können Sie sie schließen.',
  'run.waitsForFiles':
    'Eingetroffene Dateien werden verarbeitet. Die anderen müssen noch gesendet werden.',
  'run.allSent':
    'Alle Dateien sind gesendet. Sie können diese Registerkarte schließen. Der Vorgang läuft ohne Sie weiter.',

  // result
  'run.done':
    '{kind, select, remove {{count, plural, =0 {Keine Fotos entfernt} one {# Foto entfernt} other {# Fotos entfernt}}} restore {{count, plural, =0 {Keine Fotos wiederhergestellt} one {# Foto wiederhergestellt} other {# Fotos wiederhergestellt}}} undo {{count, plural, =0 {Keine Fotos zurückgesetzt} one {# Foto zurückgesetzt} other {# Fotos zurückgesetzt}}} redo {{count, plural, =0 {Keine Fotos erneut festgelegt} one {# Foto erneut festgelegt} other {# Fotos erneut festgelegt}}} other {{count, plural, =0 {Keine Fotos festgelegt} one {# Foto festgelegt} other {# Fotos festgelegt}}}}',
  'run.left': '{count, number} unverändert',
  'run.problems':
    '{kind, select, remove {{count, number} nicht entfernt} restore {{count, number} nicht wiederhergestellt} undo {{count, number} nicht zurückgesetzt} other {{count, number} nicht festgelegt}}',
  'run.delay':
    'Es kann bis zu einem Tag dauern, bis Teams, Outlook und andere Apps diese Änderungen überall anzeigen.',
  'run.notYetSeen':
    'Microsoft 365 zeigt {count, number} dieser Änderungen noch nicht an. Das kann eine Weile dauern. Sie müssen nichts tun.',
  'run.seenOtherwise':
    '{count, plural, one {# dieser Fotos wird in Microsoft 365 nicht so angezeigt, wie es festgelegt wurde. In der Liste unten finden Sie den Grund.} other {# dieser Fotos werden in Microsoft 365 nicht so angezeigt, wie sie festgelegt wurden. In der Liste unten finden Sie den Grund.}}',
  'run.undone':
    '{kind, select, undo {{count, plural, one {# dieser Fotos wurde seitdem erneut festgelegt.} other {# dieser Fotos wurden seitdem erneut festgelegt.}}} other {{count, plural, one {# dieser Fotos wurde seitdem zurückgesetzt.} other {# dieser Fotos wurden seitdem zurückgesetzt.}}}}',
  'run.seeRuns': 'Alle Vorgänge anzeigen',
  'run.segments': 'Ergebnis',
  'run.faces': 'Neue Fotos',
  'run.attention.see': 'Anzeigen',
  'run.item.accept': 'Trotzdem festlegen',
  'run.segment.left': '{count, number} unverändert gelassen',
  'run.undoes':
    '{kind, select, redo {Dieser Vorgang hebt ein Rückgängigmachen auf.} other {Dieser Vorgang macht einen früheren Vorgang rückgängig.}}',
  'run.seeEarlier':
    '{kind, select, redo {Rückgängigmachen anzeigen} other {Früheren Vorgang anzeigen}}',

  // actions
  'run.actions': 'Aktionen',
  'run.pause': 'Anhalten',
  'run.resume': 'Fortsetzen',
  'run.tryNow': 'Jetzt versuchen',
  'run.cancel': 'Abbrechen',
  'run.retry': '{count, number} erneut versuchen',
  'run.overwrite':
    '{kind, select, remove {{count, number} trotzdem entfernen} other {{count, number} trotzdem ersetzen}}',
  'run.undoAll': '{kind, select, undo {Alle wiederholen} other {Alle rückgängig machen}}',
  'run.report': 'Bericht herunterladen',
  'run.report.xlsx': 'Excel (XLSX)',
  'run.report.csv': 'CSV',

  // questions
  'run.ask.no': 'Abbrechen',
  'run.askUndo':
    '{kind, select, undo {{count, plural, one {# Foto erneut festlegen?} other {# Fotos erneut festlegen?}}} other {{count, plural, one {# Foto zurücksetzen?} other {# Fotos zurücksetzen?}}}}',
  'run.askUndo.text':
    '{kind, select, undo {{count, plural, one {# Person erhält das Foto zurück, das sie vor dem Rückgängigmachen hatte} other {# Personen erhalten das Foto zurück, das sie vor dem Rückgängigmachen hatten}}} other {{count, plural, one {# Person erhält das Foto zurück, das sie vorher hatte, oder keines, wenn sie keines hatte} other {# Personen erhalten das Foto zurück, das sie vorher hatten, oder keines, wenn sie keines hatten}}}}. Wer das Foto seitdem geändert hat, wird übersprungen und aufgeführt. Sie können dies umkehren.',
  'run.askUndo.yes': '{kind, select, undo {Wiederholen} other {Rückgängig machen}}',
  'run.askUndoOne':
    '{kind, select, undo {Foto von {name} erneut festlegen?} other {Foto von {name} zurücksetzen?}}',
  'run.askUndoOne.text':
    '{before, select, undo {{name} erhält das Foto von vor dem Rückgängigmachen zurück} photo {{name} erhält das vorherige Foto zurück} other {{name} hat dann kein Foto mehr}}, sofern es seitdem nicht geändert wurde.',
  'run.askCancel':
    '{kind, select, remove {Dieses Entfernen abbrechen?} restore {Dieses Wiederherstellen abbrechen?} default {Festlegen der Standardbilder abbrechen?} undo {Dieses Rückgängigmachen abbrechen?} redo {Dieses Wiederholen abbrechen?} other {Diesen Import abbrechen?}}',
  'run.askCancel.remaining':
    '{kind, select, remove {{count, plural, one {# Foto wird nicht entfernt.} other {# Fotos werden nicht entfernt.}}} other {{count, plural, one {# Foto wird nicht festgelegt, und das Foto dieser Person bleibt unverändert.} other {# Fotos werden nicht festgelegt, und die Fotos dieser Personen bleiben unverändert.}}}}',
  'run.askCancel.uploading':
    '{kind, select, remove {{count, plural, one {# Foto wird gerade entfernt und noch fertig bearbeitet.} other {# Fotos werden gerade entfernt und noch fertig bearbeitet.}}} other {{count, plural, one {# Foto wird gerade festgelegt und noch fertig bearbeitet.} other {# Fotos werden gerade festgelegt und noch fertig bearbeitet.}}}}',
  'run.askCancel.nothing':
    '{kind, select, remove {Bisher wurden keine Fotos entfernt.} other {Bisher wurden keine Fotos festgelegt.}}',
  'run.askCancel.done':
    '{kind, select, remove {{count, plural, one {Das bisher entfernte # Foto bleibt entfernt. Sie können dies später rückgängig machen.} other {Die bisher entfernten # Fotos bleiben entfernt. Sie können dies später rückgängig machen.}}} undo {{count, plural, one {Das bisher zurückgesetzte # Foto bleibt so. Sie können dies später wiederholen.} other {Die bisher zurückgesetzten # Fotos bleiben so. Sie können dies später wiederholen.}}} other {{count, plural, one {Das bisher festgelegte # Foto bleibt. Sie können dies später rückgängig machen.} other {Die bisher festgelegten # Fotos bleiben. Sie können dies später rückgängig machen.}}}}',
  'run.askCancel.yes':
    '{kind, select, remove {Entfernen abbrechen} restore {Wiederherstellen abbrechen} default {Festlegen abbrechen} undo {Rückgängigmachen abbrechen} redo {Wiederholen abbrechen} other {Import abbrechen}}',
  'run.askCancel.no': 'Weiter ausführen',
  'run.askOverwrite':
    '{kind, select, remove {{count, plural, one {# Foto trotzdem entfernen?} other {# Fotos trotzdem entfernen?}}} other {{count, plural, one {# Foto trotzdem ersetzen?} other {# Fotos trotzdem ersetzen?}}}}',
  'run.askOverwrite.text':
    '{kind, select, import {{count, plural, one {# Person hat ihr Foto geändert oder entfernt, nachdem es hier zuletzt festgelegt wurde. Das aktuelle Foto wird gespeichert, sodass Sie dies rückgängig machen können.} other {# Personen haben ihr Foto geändert oder entfernt, nachdem es hier zuletzt festgelegt wurde. Die aktuellen Fotos werden gespeichert, sodass Sie dies rückgängig machen können.}}} other {{count, plural, one {# Foto wurde geändert, nachdem es hier zuletzt festgelegt wurde oder nachdem Sie die Person ausgewählt haben. Das aktuelle Foto wird gespeichert, sodass Sie dies rückgängig machen können.} other {# Fotos wurden geändert, nachdem sie hier zuletzt festgelegt wurden oder nachdem Sie diese Personen ausgewählt haben. Die aktuellen Fotos werden gespeichert, sodass Sie dies rückgängig machen können.}}}}',
  'run.askOverwriteOne':
    '{kind, select, remove {Foto von {name} trotzdem entfernen?} other {Foto von {name} trotzdem ersetzen?}}',
  'run.askOverwriteOne.text':
    '{kind, select, import {{name} hat es geändert oder entfernt, nachdem es hier zuletzt festgelegt wurde.} other {Es wurde geändert, nachdem es hier zuletzt festgelegt wurde oder nachdem Sie {name} ausgewählt haben.}} Das aktuelle Foto wird gespeichert, sodass Sie dies rückgängig machen können.',
  'run.askOverwrite.yes': '{kind, select, remove {Trotzdem entfernen} other {Trotzdem ersetzen}}',

  // files that weren't sent
  'run.missing':
    '{count, plural, one {# Datei wurde nicht gesendet, bevor die Registerkarte geschlossen wurde} other {# Dateien wurden nicht gesendet, bevor die Registerkarte geschlossen wurde}}',
  'run.missing.known':
    'Ihr Browser weiß noch, wo sie sich befinden. Möglicherweise fragt er nach der Erlaubnis, sie erneut zu lesen.',
  'run.missing.drop':
    'Legen Sie dieselben Dateien, denselben Ordner oder dieselbe ZIP-Datei hier ab. Nur fehlende Dateien werden gesendet.',
  'run.missing.none': 'In diesem Vorgang fehlt keine dieser Dateien.',
  'run.missing.resume': 'Senden fortsetzen',
  'run.missing.folder': 'Ordner auswählen',
  'run.missing.files': 'Dateien auswählen',
  'run.sending': 'Datei {number, number} von {total, number} wird gesendet',
  'run.sending.offline':
    'Sie sind offline. Das Senden wird automatisch fortgesetzt, sobald die Verbindung wieder da ist.',
  'run.notSent': 'Dateien, die nicht gesendet werden konnten',
  'run.notSent.again': 'Erneut senden',
  'run.outOfDate':
    'Dies ist der letzte bekannte Stand. Die Seite wird automatisch aktualisiert, sobald der Dienst wieder verfügbar ist. Nichts geht verloren.',

  // its photos
  'run.items': 'Fotos in diesem Vorgang',
  'run.items.tab': '{name} ({count, number})',
  'run.items.all': 'Alle',
  'run.items.open': 'In Bearbeitung',
  'run.items.done': 'Fertig',
  'run.items.problems':
    '{kind, select, remove {Nicht entfernt} restore {Nicht wiederhergestellt} undo {Nicht zurückgesetzt} other {Nicht festgelegt}}',
  'run.items.skipped': 'Übersprungen',
  'run.items.unchanged': 'Unverändert',
  'run.items.loading': 'Fotos werden geladen',
  'run.items.none': 'Hier sind keine Fotos.',
  'run.item.state':
    '{state, select, awaiting {Datei fehlt noch} received {Empfangen} prepared {Vorbereitet} uploading {{kind, select, remove {Foto wird entfernt} other {Foto wird festgelegt}}} done {Fertig} unchanged {Unverändert} skipped {Übersprungen} gone {Konto gelöscht} other {{kind, select, remove {Konnte nicht entfernt werden} restore {Konnte nicht wiederhergestellt werden} undo {Konnte nicht zurückgesetzt werden} other {Konnte nicht festgelegt werden}}}}',
  'run.item.unconfirmed': 'Nicht bekannt',
  'run.item.seen':
    '{seen, select, not_yet {{action, select, remove {Entfernt} other {Festgelegt}}. Es kann eine Weile dauern, bis Microsoft 365 dies anzeigt.} never {Microsoft 365 hat diese Änderung akzeptiert, sie aber innerhalb eines Tages nicht angezeigt. Prüfen Sie das Foto in Microsoft 365.} different {Microsoft 365 zeigt ein anderes Bild an als das gesendete. Prüfen Sie das Foto in Microsoft 365.} other {Das Foto wurde danach an anderer Stelle geändert.}}',
  'run.item.paused': 'Angehalten',
  'run.item.delayed': 'Späterer neuer Versuch',
  'run.item.delayed.text':
    'Microsoft 365 war ausgelastet oder hat nicht geantwortet. Dieses Foto wird gegen {time} automatisch erneut versucht.',
  'run.item.undone': '{kind, select, undo {Erneut festgelegt} other {Zurückgesetzt}}',
  'run.item.removed': 'Entfernt',
  'run.item.restored': 'Wiederhergestellt',
  'run.item.setAgain': 'Erneut festgelegt',
  'run.item.replaced': 'Ersetzt',
  'run.item.new': 'Neues Foto',
  'run.item.undo': '{kind, select, undo {Wiederholen} other {Rückgängig machen}}',
  'run.item.retry': 'Erneut versuchen',
  'run.item.overwrite': '{kind, select, remove {Trotzdem entfernen} other {Trotzdem ersetzen}}',
  'run.item.changedBy':
    '{isOwn, select, true {{action, select, remove {{name} hat es in Likeness entfernt, {when}.} other {{name} hat es in Likeness geändert, {when}.}}} other {{action, select, remove {Entfernt von {name}, {when}.} create {Hinzugefügt von {name}, {when}.} other {Ersetzt von {name}, {when}.}}}}',
  'run.item.offer': '{offer}: {name}',

  // the list of runs
  'run.list': 'Vorgänge',
  'run.list.loading': 'Vorgänge werden geladen',
  'run.list.earlier': 'Frühere Vorgänge anzeigen',
  'run.list.label': 'Vorgänge, neueste zuerst',
  'run.list.empty': 'Noch keine Vorgänge',
  'run.list.empty.text':
    'Nachdem Sie Fotos hinzugefügt haben, sehen Sie hier, was mit jedem davon geschehen ist, und können es rückgängig machen.',
  'run.list.search': 'Vorgänge nach Namen suchen',
  'run.list.search.hint': 'Namen suchen',
  'run.list.standing': 'Status',
  'run.list.standing.all': 'Alle Status ({count, number})',
  'run.list.standing.option': '{standing} ({count, number})',
  'run.list.clear': 'Filter löschen',
  'run.list.notFound': 'Keine Vorgänge gefunden',
  'run.list.notFound.text': 'Zu diesen Filtern passt nichts.',
  'run.rename': '{name} umbenennen',
  'run.rename.label': 'Name des Vorgangs',
  'run.rename.save': 'Speichern',
  'run.rename.cancel': 'Abbrechen',
  'run.rename.empty': 'Geben Sie einen Namen ein.',
  'run.standing':
    '{standing, select, held {Bereit zum Prüfen} waiting {Wartet auf Dateien} paused {Angehalten} finished {Abgeschlossen} cancelled {Abgebrochen} discarded {Verworfen} attention {Erfordert Aufmerksamkeit} undone {Zurückgesetzt} open {Nicht abgeschlossen} other {Wird ausgeführt}}',
  'run.nothingYet': 'Noch keine Fotos festgelegt',
  'run.nothing': 'Keine Fotos festgelegt',

  // the bar in the gallery
  'run.bar.held': 'Ein Import kann geprüft werden.',
  'run.bar.held.text':
    '{count, plural, one {# Foto. Es wird nichts festgelegt, bevor Sie es prüfen.} other {# Fotos. Es wird nichts festgelegt, bevor Sie sie prüfen.}}',
  'run.bar.waiting':
    '{kind, select, undo {Ein Rückgängigmachen wartet auf Dateien.} redo {Ein Wiederholen wartet auf Dateien.} other {Ein Import wartet auf Dateien.}}',
  'run.bar.paused':
    '{kind, select, remove {Ein Entfernen ist angehalten.} restore {Ein Wiederherstellen ist angehalten.} default {Das Festlegen der Standardbilder ist angehalten.} undo {Ein Rückgängigmachen ist angehalten.} redo {Ein Wiederholen ist angehalten.} other {Ein Import ist angehalten.}}',
  'run.bar.running':
    '{kind, select, remove {Fotos werden entfernt.} restore {Fotos werden wiederhergestellt.} default {Standardbilder werden festgelegt.} undo {Ein Vorgang wird rückgängig gemacht.} redo {Ein Vorgang wird wiederholt.} other {Fotos werden importiert.}}',
  'run.bar.check': 'Prüfen',
  'run.bar.view': 'Anzeigen',
}
