import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'
import { approvalMessages } from './de/approvals.ts'

export const de: Translation<typeof en> = {
  ...approvalMessages,

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
  'help.others': 'Das Foto einer anderen Person festlegen oder entfernen',
  'help.others.text':
    'Schreiben Sie „Foto festlegen für“ und einen Namen oder eine Adresse, und senden Sie das Bild; oder „Foto entfernen von“. Mehrere Bilder, die nach Personen benannt sind, beginnen einen Import.',

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
  'reply.say': 'Sie können {phrases} schreiben.',
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
  'photo.review.what':
    '{named, select, yes {„{name}“} other {Das Bild, das Sie gesendet haben}}{cropped, select, face {, um das Gesicht zugeschnitten} person {, nach Ihrer Wahl zugeschnitten} centre {, in der Mitte zugeschnitten} other {}}',
  'photo.review.size': '{side, number} × {side, number} Pixel',
  'photo.review.cropped':
    'Der Ausschnitt wurde in der Registerkarte geändert. Prüfen Sie ihn, bevor Sie ihn festlegen.',
  'photo.review.asks':
    'So wird Ihr Foto aussehen. In Ihrer Organisation müssen neue Fotos genehmigt werden, bevor sie festgelegt werden.',
  'photo.choose': 'Welches Bild?',
  'photo.choose.text':
    'Wählen Sie aus, welches Ihr Foto werden soll. Sie können es zuschneiden, bevor Sie es festlegen.',
  'photo.choose.most':
    'Sie haben {count, number} Bilder gesendet. Zur Auswahl stehen die ersten {most, number}.',
  'photo.choose.one': 'Bild {place, number}',
  'photo.choose.none': 'Keines dieser Bilder kann verwendet werden',
  'photo.choices': 'Anderes Bild',
  'photo.crop.closer': 'Näher heran',
  'photo.crop.wider': 'Weiter weg',
  'photo.crop.whole': 'Ganzes Bild',
  'photo.crop.byHand': 'Von Hand…',
  'photo.crop.open': 'Zuschneiden…',
  'photo.crop.faces':
    'Auf dem Bild sind mehrere Personen. Wählen Sie die Person aus, um deren Foto es geht:',
  'photo.crop.face': 'Person {number, number} von {count, number}',
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

  // Das Foto einer anderen Person
  'person.send': 'Senden Sie mir das Bild',
  'person.send.text':
    'Senden Sie es hier in diesem Chat. Sie sehen es neben dem aktuellen Foto, bevor etwas festgelegt wird.',
  'person.inTab':
    'Bilder für {name} können in diesem Chat nicht gesendet werden. Legen Sie das Foto in Likeness fest: {link}',
  'person.which': 'Wen meinen Sie?',
  'person.which.fits': 'Mehrere Personen passen zu „{name}“.',
  'person.which.like':
    'Ich bin nicht sicher, wer „{name}“ ist. Meinen Sie {count, plural, one {diese Person} other {eine dieser Personen}}?',
  'person.which.more':
    '{count, plural, one {# weitere Person passt.} other {# weitere Personen passen.}}',
  'person.which.say': 'Oder sagen Sie es noch einmal mit der Adresse oder der Mitarbeiter-ID.',
  'person.nobody':
    'Ich habe niemanden gefunden, der „{name}“ heißt, und nichts geändert. Versuchen Sie es mit dem vollen Namen, der Adresse oder der Mitarbeiter-ID.',
  'person.named': '{name} ({details})',
  'person.guest': 'Gast',
  'person.disabled': 'Deaktiviertes Konto',
  'person.review': 'Dieses Foto festlegen?',
  'person.review.of': 'Dieses Foto für {name} festlegen?',
  'person.review.beside': 'Links ist das aktuelle Foto, rechts das neue.',
  'person.review.none': 'Es gibt noch kein Foto. Das ist das neue.',
  'person.review.unread': 'Das aktuelle Foto kann nicht gelesen werden. Das ist das neue.',
  'person.current': 'Aktuelles Foto',
  'person.new': 'Neues Foto',
  'person.set': 'Das Foto ist festgelegt',
  'person.set.of': 'Das Foto von {name} ist festgelegt',
  'person.set.different':
    'Microsoft 365 zeigt ein anderes Bild an als das, das Sie gesendet haben. Sehen Sie es sich in Likeness an.',
  'person.setBefore': 'Dieses Foto war schon festgelegt',
  'person.notSet': 'Das Foto konnte nicht festgelegt werden',
  'person.setAnyway': 'Trotzdem festlegen',
  'person.cancelled.text': 'Es wurde nichts geändert.',
  'person.askRemove': 'Dieses Foto entfernen?',
  'person.askRemove.of': 'Das Foto von {name} entfernen?',
  'person.askRemove.text':
    'Überall in Microsoft 365 werden stattdessen Initialen angezeigt. Das Foto wird vorerst aufbewahrt, damit Sie dies rückgängig machen können.',
  'person.askRemove.unread':
    'Das Foto kann hier nicht angezeigt werden, weil es nicht gelesen werden kann.',
  'person.removed': 'Das Foto wurde entfernt',
  'person.removed.of': 'Das Foto von {name} wurde entfernt',
  'person.noPhoto': '{name} hat kein Foto.',
  'person.notRemoved': 'Das Foto konnte nicht entfernt werden',
  'person.removeAnyway': 'Trotzdem entfernen',
  'person.changed': 'Das Foto wurde inzwischen geändert',
  'person.undone': 'Die Änderung wurde rückgängig gemacht',
  'person.undone.photo': 'Das Foto von vorher ist wieder festgelegt.',
  'person.undone.none': 'Es gibt jetzt kein Foto, wie vorher.',
  'person.notUndone': 'Die Änderung konnte nicht rückgängig gemacht werden',
  'person.otherPicture':
    'Dieses Bild wurde für eine andere Person ausgewählt. Senden Sie es erneut, um es für diese Person festzulegen.',
  'person.onePicture':
    'Sie haben {count, number} Bilder für eine Person gesendet. Senden Sie nur das, das Sie meinen.',
  'person.open': 'In Likeness öffnen',

  // Mehrere Bilder, die nach Personen benannt sind
  'import.ready':
    '{count, plural, one {# Foto wartet} other {# Fotos warten}} darauf, dass Sie es prüfen',
  'import.ready.text':
    'Es wird nichts festgelegt, bevor Sie die Fotos in Likeness angesehen und „Fotos festlegen“ ausgewählt haben.',
  'import.none': 'Es wurde kein Import gestartet',
  'import.nobody': '{count, plural, one {# Bild passt} other {# Bilder passen}} zu niemandem',
  'import.several':
    '{count, plural, one {# Bild kann} other {# Bilder können}} mehrere Personen zeigen, oder jemanden mit einem ähnlichen Namen',
  'import.twice':
    '{count, plural, one {# Bild ist} other {# Bilder sind}} für dieselbe Person wie ein anderes',
  'import.apart':
    '{count, plural, one {# Bild ist} other {# Bilder sind}} für einen Gast, ein deaktiviertes oder freigegebenes Konto oder jemanden, der das eigene Foto inzwischen geändert hat',
  'import.unusable':
    '{count, plural, one {# Bild konnte} other {# Bilder konnten}} nicht verwendet werden',
  'import.file': '{name}: {reason}',
  'import.rest':
    'Fügen Sie diese in Likeness hinzu. Dort wählen Sie aus, wessen Foto jedes davon ist.',
  'import.review': 'In Likeness prüfen',

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
  'ask.digest': 'Wochenbericht',
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
    'Die Adresse dieses Chats, welche Nachrichten Ihre Vorgänge zeigen, ob Sie den Wochenbericht wünschen, und meine letzte Frage an Sie. Nicht, was Sie schreiben.',
  'known.microsoft365': 'Das Foto, das Microsoft 365 anzeigt, ist dort gespeichert.',
  'known.open': 'Ansehen, herunterladen oder löschen',
  'run.stands':
    '{kind, select, remove {Entfernen} restore {Wiederherstellen} default {Standardbilder} undo {Rückgängig machen} redo {Wiederholen} other {Import}}: {standing, select, held {bereit zum Prüfen} waiting {wartet auf Dateien} cancelling {wird abgebrochen} paused {angehalten} other {wird ausgeführt}}',
  'run.progress': '{ended, number} von {total, number} verarbeitet.',
  'run.none': 'Sie haben noch nichts importiert.',
  'run.none.running': 'Keiner Ihrer Importe wird gerade ausgeführt.',
  'run.none.paused': 'Keiner Ihrer Importe ist angehalten.',
  'run.which': 'Welchen Vorgang meinen Sie?',
  'run.cancel': 'Vorgang abbrechen',
  'run.keep': 'Weiter ausführen',
  'run.askCancel': 'Diesen Vorgang abbrechen?',
  'run.askCancel.text':
    '{left, plural, =0 {Es ist nichts mehr zu tun.} one {# Foto würde nicht {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} redo {erneut festgelegt} other {festgelegt}}.} other {# Fotos würden nicht {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} redo {erneut festgelegt} other {festgelegt}}.}}{done, plural, =0 {} one { # Foto ist bereits {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} redo {erneut festgelegt} other {festgelegt}} und bleibt es.} other { # Fotos sind bereits {kind, select, remove {entfernt} restore {wiederhergestellt} undo {zurückgesetzt} redo {erneut festgelegt} other {festgelegt}} und bleiben es.}}',
  'run.byYou.cancelled': 'Von Ihnen abgebrochen.',
  'run.byYou.paused': 'Von Ihnen angehalten.',

  // The weekly digest
  'digest.headline':
    '{share} haben ein Foto: {has, number} von {total, plural, one {# Person} other {# Personen}}',
  'digest.change':
    '{direction, select, more {{count, number} mehr als am {night}, als es {share} waren.} fewer {{count, number} weniger als am {night}, als es {share} waren.} other {So viele wie am {night}.}}',
  'digest.noBefore': 'Nächste Woche kann ich sagen, was sich geändert hat.',
  'digest.waiting':
    '{count, plural, =0 {Kein Foto wartet auf Genehmigung.} one {# Foto wartet auf Genehmigung.} other {# Fotos warten auf Genehmigung.}}',
  'digest.runs': 'Ihre Vorgänge der letzten sieben Tage',
  'digest.noRuns': 'Sie haben in den letzten sieben Tagen keinen Vorgang gestartet.',
  'digest.moreRuns': 'Frühere finden Sie in Likeness.',
  'digest.coverage': 'Abdeckung anzeigen',
  'digest.approvals': 'Genehmigungen anzeigen',
  'digest.turnOn': 'Wochenbericht einschalten',
  'digest.turnOff': 'Wochenbericht ausschalten',
  'digest.show': 'Jetzt anzeigen',
  'digest.on': 'Der Wochenbericht ist eingeschaltet',
  'digest.on.text':
    'Montags sende ich Ihnen, wie viele Personen ein Foto haben, was sich geändert hat, was auf Genehmigung wartet, und Ihre Vorgänge. Um ihn nicht mehr zu erhalten, schreiben Sie „Wochenbericht aus“.',
  'digest.off': 'Der Wochenbericht ist ausgeschaltet',
  'digest.off.text': 'Um ihn wieder zu erhalten, schreiben Sie „Wochenbericht an“.',
}
