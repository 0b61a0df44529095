import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'

export const de: Translation<typeof en> = {
  // What people can ask: on the help card, and as Teams' suggestions (at most 128 characters there)
  'command.help': 'Anzeigen, was ich kann',
  'command.mine': 'Ihr Profilfoto anzeigen',
  'command.remove': 'Ihr Profilfoto entfernen, nachdem Sie es bestätigt haben',
  'command.stopReminding': 'Keine Erinnerungen an ein Foto mehr erhalten',
  'command.remindAgain': 'Wieder Erinnerungen erhalten',
  'command.remind':
    'Personen ohne Foto bitten, eins festzulegen (für Personen, die Fotos verwalten)',
  'command.missing':
    'Anzeigen, wer kein Foto hat, nach Abteilung (für Personen, die Fotos verwalten)',
  'command.approvals':
    'Anzeigen, welche Fotos auf Genehmigung warten (für Personen, die Fotos verwalten)',
  'command.undo': 'Die letzte Änderung Ihres Fotos rückgängig machen',
  'command.known': 'Anzeigen, was über Sie gespeichert ist',
  'command.status': 'Anzeigen, wie weit Ihr Import ist (für Personen, die Fotos verwalten)',

  'help.title': 'Das kann ich für Sie tun',
  'help.send': 'Senden Sie mir ein Bild',
  'help.send.text': 'Prüfen Sie den Ausschnitt, und wählen Sie dann „Foto festlegen“ aus.',
  'help.open': 'Öffnen Sie Ihr Foto in Likeness',
  'help.open.text':
    'Wählen Sie ein Bild aus, prüfen Sie den Ausschnitt, und wählen Sie dann „Foto festlegen“ aus.',
  'help.say': 'Schreiben Sie „{phrase}“',

  'welcome.title': 'Hallo, ich bin Likeness',
  'welcome.text': 'Ich kümmere mich um Ihr Profilfoto in Microsoft 365.',

  'reply.notUnderstood':
    'Das habe ich leider nicht verstanden. Senden Sie mir ein Bild, um Ihr Foto festzulegen, oder schreiben Sie „Hilfe“.',
  'reply.notUnderstood.inTab':
    'Das habe ich leider nicht verstanden. Schreiben Sie „Hilfe“, um zu sehen, was ich kann.',
  // where Teams passes no files to bots
  'reply.noFiles':
    'In der Cloud Ihrer Organisation gibt Teams keine Dateien an Bots weiter. Öffnen Sie Ihr Foto in Likeness, um es festzulegen.',
  'reply.openPhoto': '{sentence} Öffnen Sie Ihr Foto in Likeness, um es festzulegen: {link}',
  // where Teams shows no cards; {buttons} is a list of their titles
  'reply.buttons': 'Öffnen Sie Ihr Foto in Likeness, um {buttons} auszuwählen: {link}',
  'reply.yesOrNo': 'Um {buttons} auszuwählen, sagen Sie „ja“ oder „nein“.',
  'reply.oldCard': 'Diese Karte ist veraltet. Schreiben Sie „Hilfe“, um zu sehen, was ich kann.',
  'reply.unexpected': 'Leider ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.',

  // Slow work, and what was delivered twice
  working: 'Wird bearbeitet',
  'working.text':
    'Diese Karte ändert sich, sobald es erledigt ist. Sie können inzwischen etwas anderes tun.',
  'working.failed': 'Das hat nicht geklappt',
  'working.again': 'Erneut versuchen',
  'working.done': 'Bereits erledigt',
  'working.done.text': 'Das wurde schon beantwortet.',

  // One's own photo
  'photo.none': 'Sie haben kein Profilfoto. Senden Sie mir ein Bild, um eines festzulegen.',
  'photo.none.inTab': 'Sie haben kein Profilfoto.',
  'photo.otherOwner':
    'Diese Karte gehört einer anderen Person. Senden Sie mir ein Bild, um Ihr eigenes Foto festzulegen.',
  'photo.otherOwner.inTab': 'Diese Karte gehört einer anderen Person.',
  'photo.answered':
    'Sie haben diese Karte bereits beantwortet. Senden Sie das Bild erneut, um von vorn zu beginnen.',
  'photo.answered.inTab': 'Sie haben diese Karte bereits beantwortet.',
  'photo.gone':
    'Dieses Bild ist nicht mehr gespeichert: Neuere sind an seine Stelle getreten, oder es wurde vor langer Zeit gesendet. Senden Sie es erneut, um es festzulegen.',
  'photo.gone.inTab':
    'Dieses Bild ist nicht mehr gespeichert: Neuere sind an seine Stelle getreten, oder es wurde vor langer Zeit gesendet.',

  'photo.review': 'Ihr neues Foto',
  'photo.review.summary': 'Prüfen Sie Ihr neues Foto',
  'photo.review.text': 'So wird Ihr Foto aussehen.',
  'photo.review.size': '{side, number} × {side, number} Pixel',
  'photo.review.first': 'Sie haben {count, number} Bilder gesendet. Nur das erste wird verwendet.',
  'photo.review.asks':
    'So wird Ihr Foto aussehen. In Ihrer Organisation müssen neue Fotos genehmigt werden, bevor sie festgelegt werden.',
  'photo.set': 'Foto festlegen',
  'photo.ask': 'Zur Genehmigung senden',
  'photo.asked': 'Zur Genehmigung gesendet',
  'photo.asked.text':
    'Ihr neues Foto wird festgelegt, sobald es genehmigt wurde. Das teile ich Ihnen hier mit. Bis dahin bleibt Ihr Foto unverändert. In Likeness können Sie es zurückziehen.',
  'photo.cancel': 'Abbrechen',
  'photo.cancelled': 'Abgebrochen',
  'photo.cancelled.text':
    'Ihr Foto wurde nicht geändert. Sie können jederzeit ein anderes Bild senden.',
  'photo.cancelled.text.inTab': 'Ihr Foto wurde nicht geändert.',

  'photo.done': 'Ihr Foto ist festgelegt',
  'photo.done.text': 'Es kann bis zu einem Tag dauern, bis es überall in Teams angezeigt wird.',
  'photo.done.notShown':
    'Es kann eine Weile dauern, bis Microsoft 365 es anzeigt, und bis zu einem Tag, bis es überall in Teams angezeigt wird.',
  'photo.done.different':
    'Microsoft 365 zeigt ein anderes Bild an als das, das Sie gesendet haben. Prüfen Sie Ihr Foto, oder senden Sie es erneut.',
  'photo.notSet': 'Ihr Foto konnte nicht festgelegt werden',

  'photo.mine': 'Ihr Profilfoto',
  'photo.mine.text': 'Senden Sie mir ein Bild, um es zu ersetzen.',
  'photo.mine.text.inTab': 'Öffnen Sie es in Likeness, um es zu ersetzen.',
  'photo.open': 'Ihr Foto öffnen',
  'photo.current': 'Ihr aktuelles Foto',
  'photo.remove': 'Entfernen',
  'photo.askRemove': 'Ihr Foto entfernen?',
  'photo.askRemove.text': 'Überall in Microsoft 365 werden stattdessen Ihre Initialen angezeigt.',
  'photo.keep': 'Foto behalten',
  'photo.kept': 'Foto behalten',
  'photo.kept.text': 'Ihr Foto wurde nicht geändert.',
  'photo.removed': 'Ihr Foto wurde entfernt',
  'photo.removed.text':
    'Es kann bis zu einem Tag dauern, bis es überall in Teams verschwunden ist.',
  'photo.removed.notShown':
    'Es kann eine Weile dauern, bis Microsoft 365 dies anzeigt, und bis zu einem Tag, bis es überall in Teams sichtbar ist.',
  'photo.removed.changed':
    'Microsoft 365 zeigt ein anderes Foto an, das zur gleichen Zeit festgelegt wurde.',
  'photo.notRemoved': 'Ihr Foto konnte nicht entfernt werden',
  'photo.nothingToRemove': 'Kein Foto zum Entfernen',

  'photo.because': '{what}. {reason}',

  // Who is missing a photo
  'missing.headline':
    '{none, number} von {total, plural, one {# Person} other {# Personen}} {none, plural, one {hat} other {haben}} kein Foto',
  'missing.notRead': 'Das Verzeichnis wurde noch nicht gelesen',
  'missing.everyoneSoFar': 'Alle bisher geprüften Personen haben ein Foto',
  'missing.everyone': 'Alle haben ein Foto',
  'missing.with': '{count, number} mit Foto',
  'missing.without': '{count, number} ohne Foto',
  'missing.notChecked': '{count, number} noch nicht geprüft',
  'missing.peopleNotChecked':
    '{count, plural, one {# Person ist noch nicht geprüft.} other {# Personen sind noch nicht geprüft.}}',
  'missing.byDepartment': 'Nach Abteilung',
  'missing.noDepartment': 'Keine Abteilung',
  'missing.share': '{none, number} von {total, number}',
  'missing.otherDepartments':
    '{departments, plural, one {# weitere Abteilung} other {# weitere Abteilungen}}: {people, plural, one {# Person} other {# Personen}}',
  'missing.people': 'Ohne Foto',
  'missing.firstPeople': 'Ohne Foto (die ersten {count, number})',
  'missing.morePeople': 'Ohne Foto (Fortsetzung)',
  'missing.next': 'Nächste {count, number}',
  'missing.previous': 'Vorherige {count, number}',
  'missing.list': 'Liste herunterladen',
  'missing.gallery': 'In Galerie öffnen',
  'missing.remind': 'Erinnern',
  'missing.summary': '{about}: {headline}',
  'missing.nobody': 'Niemand passt zu Ihrer Frage',
  'missing.nobodySoFar': 'Es wurde noch niemand geprüft',
  'missing.scope.everyone': 'Alle',
  'missing.scope.kind':
    '{kind, select, guest {Gäste} disabled {Deaktivierte Konten} sharedMailbox {Freigegebene Postfächer} room {Räume} other {Mitglieder}}',
  'missing.scope.added':
    '{days, plural, one {Am letzten Tag} other {In den letzten # Tagen}} hinzugefügt',
  'missing.which': 'Um wen geht es?',
  'missing.which.several': 'Mehrere Abteilungen oder Büros passen zu Ihrer Frage.',
  'missing.which.rest': '„{rest}“ habe ich nicht verstanden.',

  'remind.none': 'Niemand zu erinnern',
  'remind.pointless':
    'In Ihrer Organisation kann niemand das eigene Foto festlegen, daher wird niemand erinnert. Sie können dies in den Einstellungen von Likeness ändern.',
  'remind.ask': '{count, plural, one {# Person} other {# Personen}} erinnern?',
  'remind.ask.text':
    'Ich sende jeder Person eine Nachricht in Teams, in der sie sofort ein Foto festlegen kann.',
  'remind.ask.installs':
    '{count, plural, one {# davon hat} other {# davon haben}} Likeness noch nie geöffnet. Ich füge es zuerst in Teams hinzu.',
  'remind.ask.noChat':
    '{count, plural, one {# davon hat Likeness noch nie geöffnet und ist für mich nicht erreichbar.} other {# davon haben Likeness noch nie geöffnet und sind für mich nicht erreichbar.}}',
  'remind.leftOut':
    'Ausgelassen: {reason, select, room {{count, plural, one {# Raum} other {# Räume}}} sharedMailbox {{count, plural, one {# freigegebenes Postfach} other {# freigegebene Postfächer}}} disabled {{count, plural, one {# deaktiviertes Konto} other {# deaktivierte Konten}}} guest {{count, plural, one {# Gast} other {# Gäste}}} optedOut {{count, plural, one {# Person, die keine Erinnerungen wünscht} other {# Personen, die keine Erinnerungen wünschen}}} lately {{count, plural, one {# Person, die vor Kurzem erinnert wurde} other {# Personen, die vor Kurzem erinnert wurden}}} hasPhoto {{count, plural, one {# Person, die inzwischen ein Foto hat} other {# Personen, die inzwischen ein Foto haben}}} other {{count, plural, one {# Person, die nicht mehr im Verzeichnis ist} other {# Personen, die nicht mehr im Verzeichnis sind}}}}',
  'remind.send': '{count, plural, one {# Person} other {# Personen}} erinnern',
  'remind.cancelled': 'Niemand wurde erinnert',
  'remind.cancelled.text': 'Sie können das jederzeit tun: Sagen Sie „erinnere sie“.',
  'remind.back': 'Zeigen, wem ein Foto fehlt',
  'remind.begun': 'Die Erinnerungen werden vorbereitet',
  'remind.underWay': 'Erinnert: {sent, number} von {asked, number}',
  'remind.over':
    '{sent, plural, =0 {Niemand wurde erinnert} one {# Person wurde erinnert} other {# Personen wurden erinnert}}',
  'remind.setSince': '{count, number} haben seitdem ein Foto festgelegt',
  'remind.noPhotoYet': '{count, number} erinnert, noch ohne Foto',
  'remind.optedOut':
    '{count, plural, one {# Person wünscht} other {# Personen wünschen}} keine Erinnerungen mehr',
  'remind.waiting': '{count, number} stehen noch aus',
  'remind.unreached': '{count, number} nicht erreicht',
  'remind.because':
    '{reason, select, noChat {{count, number} haben Likeness noch nie geöffnet} notInstalled {{count, number}: Microsoft 365 ließ mich Likeness für sie nicht hinzufügen} blocked {{count, number} haben mich blockiert oder entfernt} unsure {{count, number}: Ich wurde unterbrochen, die Nachricht kam vielleicht an, vielleicht nicht} gaveUp {{count, number}: Teams nahm einen Tag lang keine Nachrichten mehr an} other {{count, number}: Teams hat die Nachricht abgelehnt}}',
  'remind.names': '{names} und {more, number} weitere',
  'remind.refresh': 'Aktualisieren',
  'remind.card': 'Sie haben noch kein Profilfoto',
  'remind.card.from': '{name} bittet Sie, eins festzulegen.',
  'remind.card.text':
    'Senden Sie mir ein Bild, hier in diesem Chat. Sie sehen den Zuschnitt, bevor etwas festgelegt wird.',
  'remind.card.text.inTab':
    'Öffnen Sie Ihr Foto in Likeness, um eins festzulegen. Sie sehen den Zuschnitt, bevor etwas festgelegt wird.',
  'remind.stop': 'Nicht mehr erinnern',
  'remind.again': 'Wieder erinnern',
  'remind.stopped': 'Sie erhalten keine Erinnerungen mehr',
  'remind.stopped.text': 'Wenn Sie es sich anders überlegen, sagen Sie „erinnere mich wieder“.',
  'remind.resumed': 'Sie können wieder erinnert werden',
  'remind.resumed.text': 'Nur solange Sie kein Foto haben, und nicht oft.',

  // Photos that wait for approval, to those who decide and to those who wait
  'approval.title': 'Neues Foto zu genehmigen',
  'approval.asks': '{name} bittet um Genehmigung eines neuen Fotos',
  'approval.before': 'Aktuelles Foto',
  'approval.beforeOf': 'Das aktuelle Foto von {name}',
  'approval.noBefore': '{present, select, none {Kein Foto} other {Jetzt nicht verfügbar}}',
  'approval.after': 'Neues Foto',
  'approval.afterOf': 'Das neue Foto von {name}',
  'approval.noAfter': 'Nicht mehr gespeichert',
  'approval.asked': 'Gesendet am {when}, {askedIn, select, chat {im Chat} other {in Likeness}}',
  'approval.good': 'An dem Bild fällt nichts auf.',
  'approval.changed':
    'Das Foto dieser Person wurde geändert, nachdem sie dieses gesendet hat. Beim Genehmigen wird zuerst Microsoft 365 abgefragt, und ein neueres Foto bleibt erhalten.',
  'approval.others':
    '{count, plural, one {# weiteres Foto wartet.} other {# weitere Fotos warten.}}',
  'approval.approve': 'Genehmigen',
  'approval.anyway': 'Trotzdem genehmigen',
  'approval.decline': 'Ablehnen',
  'approval.next': 'Weiter',
  'approval.open': 'Genehmigungen öffnen',
  'approval.review': 'Hier durchsehen',
  'approval.why': 'Grund',
  'approval.choose': 'Wählen Sie einen Grund aus.',
  'approval.note': 'Notiz hinzufügen (optional)',
  'approval.note.missing': 'Geben Sie den Grund ein, damit bekannt ist, was geändert werden muss.',
  'approval.reason':
    '{code, select, face {Gesicht nicht deutlich zu sehen} quality {Unscharf, dunkel oder zu klein} others {Eine andere Person oder mehrere Personen} unsuitable {Passt nicht zur Organisation} other {Anderer Grund}}',
  'approval.ended':
    '{state, select, approved {Foto genehmigt} declined {Foto abgelehnt} withdrawn {Foto zurückgezogen} other {Ein anderes Foto wurde ausgewählt}}',
  'approval.ended.of':
    '{state, select, approved {Foto von {name} genehmigt} declined {Foto von {name} abgelehnt} withdrawn {{name} hat das Foto zurückgezogen} other {{name} hat ein anderes Foto ausgewählt}}',
  'approval.ended.by':
    '{state, select, approved {Genehmigt von {name}, {when}} declined {Abgelehnt von {name}, {when}} withdrawn {Von der Person selbst, {when}} other {Von der Person selbst, {when}}}',
  'approval.several':
    '{count, plural, one {# Foto wartet auf Genehmigung} other {# Fotos warten auf Genehmigung}}',
  'approval.none': 'Nichts wartet auf Genehmigung',
  'approval.none.text': 'Wenn ein neues Foto gesendet wird, teile ich es Ihnen hier mit.',
  'outcome.approved': 'Ihr Foto wurde genehmigt',
  'outcome.declined': 'Ihr Foto wurde abgelehnt',
  'outcome.by':
    '{approved, select, true {{name} hat Ihr neues Foto genehmigt.} other {{name} hat Ihr neues Foto abgelehnt. Ihr Foto bleibt unverändert.}}',
  'outcome.again': 'Um es noch einmal zu versuchen, senden Sie mir ein anderes Bild.',
  'outcome.again.inTab': 'Um es noch einmal zu versuchen, öffnen Sie Ihr Foto in Likeness.',

  // A run that finished, or paused by itself
  'run.headline':
    '{kind, select, remove {Entfernen} restore {Wiederherstellen} default {Festlegen der Standardbilder} undo {Rückgängigmachen} redo {Wiederholen} other {Import}} {end, select, cancelled {abgebrochen} other {abgeschlossen}}: {done, plural, =0 {keine Fotos} one {# Foto} other {# Fotos}} {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} redo {erneut festgelegt} other {festgelegt}}{problems, plural, =0 {} other {, # nicht {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} other {festgelegt}}}}{unchanged, plural, =0 {} other {, # unverändert}}',
  'run.paused':
    '{kind, select, remove {Entfernen} restore {Wiederherstellen} default {Festlegen der Standardbilder} undo {Rückgängigmachen} redo {Wiederholen} other {Import}} angehalten',
  'run.paused.text':
    '{ended, number} von {total, number} verarbeitet. Nichts geht verloren. Der Vorgang wird automatisch fortgesetzt, sobald dies wieder funktioniert.',
  'run.problem': '{count, number}×: {reason}',
  'run.otherProblems': '{count, number} aus anderen Gründen.',
  'run.done':
    '{count, number} {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} redo {erneut festgelegt} other {festgelegt}}',
  'run.unchanged': '{count, number} unverändert',
  'run.problems':
    '{count, number} nicht {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} other {festgelegt}}',
  'run.named': '{name}: {text}',
  'run.open': 'Vorgang anzeigen',

  // What people may also say, and what is said where a text is not understood
  'ask.help': 'Hilfe',
  'ask.mine': 'Mein Foto',
  'ask.remove': 'Foto entfernen',
  'ask.undo': 'Rückgängig machen',
  'ask.set': 'Foto ändern',
  'ask.known': 'Meine Daten',
  'ask.missing': 'Ohne Foto',
  'ask.approvals': 'Genehmigungen',
  'ask.status': 'Import',
  'ask.pause': 'Anhalten',
  'ask.resume': 'Fortsetzen',
  'ask.cancel': 'Import abbrechen',
  'unclear.part': 'Was soll ich tun?',
  'unclear.nothing': 'Das habe ich nicht verstanden',
  'unclear.noQuestion': 'Es ist keine Frage offen',
  'unclear.noQuestion.text': 'Ich habe Sie zuletzt nichts gefragt. Was soll ich tun?',
  'remark.hello':
    'Hallo. Senden Sie mir ein Bild, um Ihr Foto festzulegen, oder schreiben Sie „Hilfe“, um zu sehen, was ich kann.',
  'remark.hello.inTab': 'Hallo. Schreiben Sie „Hilfe“, um zu sehen, was ich kann.',
  'remark.thanks': 'Gern geschehen.',
  'photo.send': 'Senden Sie mir hier im Chat ein Bild, um Ihr Foto zu ändern.',
  'photo.send.inTab': 'In diesem Chat können Sie keine Bilder senden.',
  'photo.undone': 'Die letzte Änderung wurde rückgängig gemacht',
  'photo.undone.text':
    'Das ist jetzt Ihr Foto. Schreiben Sie noch einmal „rückgängig machen“, um zurückzukehren.',
  'photo.undone.none':
    'Sie haben jetzt kein Foto, wie vorher. Schreiben Sie noch einmal „rückgängig machen“, um zurückzukehren.',
  'photo.notUndone': 'Die letzte Änderung konnte nicht rückgängig gemacht werden',
  'known.title': 'Was über Sie gespeichert ist',
  'known.directory':
    'Ihr Name, Ihre Adresse und Ihre Abteilung, wie sie im Verzeichnis Ihrer Organisation stehen.',
  'known.unlisted':
    'Sie stehen nicht in der Liste der Personen aus dem Verzeichnis Ihrer Organisation.',
  'known.photos':
    '{count, plural, =0 {Keine Fotos.} one {# aktuelles oder früheres Foto.} other {# aktuelle und frühere Fotos.}}',
  'known.changes':
    '{count, plural, =0 {Keine Änderungen Ihres Fotos.} one {# Änderung Ihres Fotos.} other {# Änderungen Ihres Fotos.}}',
  'known.changesMade':
    '{count, plural, one {# Änderung, die Sie am Foto einer anderen Person vorgenommen haben.} other {# Änderungen, die Sie an Fotos anderer Personen vorgenommen haben.}}',
  'known.items':
    '{count, plural, one {# Zeile über Sie in einem Import oder anderen Vorgang.} other {# Zeilen über Sie in Importen und anderen Vorgängen.}}',
  'known.waiting':
    '{count, plural, one {# Bild, das darauf wartet, festgelegt zu werden.} other {# Bilder, die darauf warten, festgelegt zu werden.}}',
  'known.chat':
    'Die Adresse dieses Chats und meine letzte Frage an Sie, aber nicht, was Sie schreiben.',
  'known.microsoft365': 'Das Foto, das Microsoft 365 anzeigt, ist dort gespeichert.',
  'known.open': 'Ansehen, herunterladen oder löschen',
  'run.stands':
    '{kind, select, remove {Entfernen} restore {Wiederherstellen} default {Standardbilder} undo {Rückgängig machen} redo {Wiederholen} other {Import}}: {standing, select, held {bereit zum Prüfen} waiting {wartet auf Dateien} paused {angehalten} other {wird ausgeführt}}',
  'run.progress': '{ended, number} von {total, number} verarbeitet.',
  'run.none': 'Sie haben noch nichts importiert.',
  'run.none.running': 'Keiner Ihrer Importe wird gerade ausgeführt.',
  'run.none.paused': 'Keiner Ihrer Importe ist angehalten.',
  'run.which': 'Welchen Vorgang meinen Sie?',
  'run.cancel': 'Vorgang abbrechen',
  'run.keep': 'Weiter ausführen',
  'run.askCancel': 'Diesen Vorgang abbrechen?',
  'run.askCancel.text': 'Fotos, die festgelegt sind, bleiben. Der Rest wird übersprungen.',
}
