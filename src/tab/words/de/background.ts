import type { Translation } from '../../../core/words/createWords.ts'
import type { background as english } from '../en/background.ts'

export const background: Translation<typeof english> = {
  'background.label': 'Hintergrundarbeit',
  'background.directory':
    '{ever, select, true {Das Verzeichnis wurde seit {when} nicht gelesen.} other {Das Verzeichnis wurde noch nicht gelesen.}}',
  'background.photos':
    '{ever, select, true {Seit {when} wurden nicht alle Fotos geprüft.} other {Es wurden noch nicht alle Fotos geprüft.}}',
  'background.notifications':
    '{ever, select, true {Benachrichtigungen über Vorgänge wurden seit {when} nicht zugestellt.} other {Benachrichtigungen über Vorgänge wurden noch nicht zugestellt.}}',
  'background.runs': 'Das Festlegen von Fotos in Vorgängen schlägt seit {when} fehl.',
  'background.worker':
    '{ever, select, true {Vorgänge wurden seit {when} nicht fortgesetzt.} other {Vorgänge werden noch nicht fortgesetzt.}}',
  'background.memory': 'Likeness hat seit {when} zu wenig Arbeitsspeicher.',
  'background.looks':
    '{ever, select, true {Festgelegte Fotos wurden seit {when} nicht erneut geprüft.} other {Festgelegte Fotos wurden noch nicht erneut geprüft.}}',
  'background.interrupted':
    '{ever, select, true {Unterbrochene Vorgänge wurden seit {when} nicht fortgesetzt.} other {Unterbrochene Vorgänge wurden noch nicht fortgesetzt.}}',
  'background.expired':
    '{ever, select, true {Nicht mehr benötigte Fotos wurden seit {when} nicht entfernt.} other {Nicht mehr benötigte Fotos wurden noch nicht entfernt.}}',
  'background.coverage':
    '{ever, select, true {Die Abdeckung wurde seit {when} nicht mehr nachts gezählt.} other {Die Abdeckung wurde noch nicht nachts gezählt.}}',
  'background.reminders':
    '{ever, select, true {Seit {when} wurde niemand an ein Foto erinnert.} other {Es wurde noch niemand an ein Foto erinnert.}}',
  'background.approvals':
    '{ever, select, true {Seit {when} wurde im Chat nicht allen gesagt, welche Fotos auf Genehmigung warten und wie entschieden wurde.} other {Im Chat wurde noch nicht allen gesagt, welche Fotos auf Genehmigung warten und wie entschieden wurde.}}',
  'background.cards':
    '{ever, select, true {Karten in Chats, die Vorgänge zeigen, wurden seit {when} nicht aktualisiert.} other {Karten in Chats, die Vorgänge zeigen, wurden noch nicht aktualisiert.}}',
  'background.digests':
    '{ever, select, true {Der Wochenbericht wurde seit {when} nicht an alle gesendet.} other {Der Wochenbericht wurde noch nicht an alle gesendet.}}',
  'background.answers':
    '{ever, select, true {Was dem Bot während einer Unterbrechung des Dienstes geschrieben wurde, ist seit {when} nicht beantwortet worden.} other {Was dem Bot während einer Unterbrechung des Dienstes geschrieben wurde, ist noch nicht beantwortet worden.}}',
  'background.other': 'Die Hintergrundarbeit „{work}“ schlägt seit {when} fehl.',

  'ready.label': 'Bevor Sie beginnen',
  'ready.pauses':
    'Wenn Sie jetzt beginnen, wird der Import angehalten und fortgesetzt, sobald dies behoben ist.',
  'ready.onPremises':
    'Ihre Organisation verwaltet Fotos lokal, daher lehnt Microsoft 365 Änderungen ab.',
  'ready.onPremises.next':
    'Bitten Sie einen Personenadministrator, die Quelle für Fotoaktualisierungen auf „Cloud“ festzulegen. Es kann bis zu 24 Stunden dauern, bis eine Änderung wirksam wird.',
  'ready.roles': 'In Ihrer Organisation dürfen nur diese Rollen Fotos ändern: {roles}.',
  'ready.role':
    '{role, select, globalAdministrator {Globaler Administrator} userAdministrator {Benutzeradministrator} peopleAdministrator {Personenadministrator} other {{id}}}',
  'ready.roles.next':
    'Likeness verwendet eine eigene Berechtigung, nicht Ihre Rolle. Wenn Fotos abgelehnt werden, bitten Sie einen Personenadministrator zu ändern, wer Fotos aktualisieren darf.',
  'ready.settingsUnknown': 'Es ist nicht bekannt, ob Ihre Organisation Fotos lokal verwaltet.',
  'ready.settingsUnknown.permission':
    'Es ist nicht bekannt, ob Ihre Organisation Fotos lokal verwaltet. Um es herauszufinden, kann ein Administrator der App {permission} erteilen.',
  'ready.cannotWrite':
    'Likeness ist nicht berechtigt, Fotos festzulegen. Nicht erteilt: {missing}.',
  'ready.missing':
    '{count, plural, one {Eine Berechtigung, die Likeness benötigt, ist nicht erteilt: {missing}.} other {Berechtigungen, die Likeness benötigt, sind nicht erteilt: {missing}.}}',
  'ready.missing.next':
    'Bitten Sie einen Administrator, dies im Microsoft Entra Admin Center zu erteilen.',
  'ready.permissionsUnknown': 'Es ist nicht bekannt, welche Berechtigungen Likeness hat.',
  'ready.noRole': 'Sie sind nicht mehr berechtigt, Fotos zu verwalten.',
  'ready.noRole.next': 'Bitten Sie einen Administrator um die Rolle Photos.Manage.',
  'ready.mailboxes':
    '{count, plural, one {Das Postfach von # Person befand} other {Die Postfächer von # Personen befanden}} sich auf Ihrem eigenen Exchange-Server, als das Foto zuletzt festgelegt wurde.',
  'ready.mailboxes.next':
    'Microsoft 365 wird {count, plural, one {dieses Foto} other {diese Fotos}} wahrscheinlich ablehnen. Legen Sie {count, plural, one {es} other {sie}} in Ihrem eigenen Exchange oder in Active Directory fest.',
  'ready.noMailbox':
    '{count, plural, one {# Person hat kein Postfach. Ihr Foto kann festgelegt werden, da es nicht größer als 100 KB ist.} other {# Personen haben kein Postfach. Ihre Fotos können festgelegt werden, da keines größer als 100 KB ist.}}',
  'ready.gone':
    '{count, plural, one {# Person ist} other {# Personen sind}} nicht mehr im Verzeichnis, seit das Foto hinzugefügt wurde.',
  'ready.gone.next':
    '{count, plural, one {Dieses Foto kann} other {Diese Fotos können}} nicht mehr festgelegt werden. Die anderen sind nicht betroffen.',
  'ready.directory.next':
    'Personen, die seitdem hinzugekommen oder ausgeschieden sind, fehlen hier. Aktualisieren Sie das Verzeichnis in der Galerie.',
  'ready.directory.old':
    '{ever, select, true {Das Verzeichnis wurde zuletzt am {when} gelesen.} other {Das Verzeichnis wurde noch nicht gelesen.}}',
  'ready.photosUnknown':
    '{count, plural, one {Bei # Person ist noch nicht bekannt, ob sie ein Foto hat. Dies wird nachgesehen, bevor ihres festgelegt wird.} other {Bei # Personen ist noch nicht bekannt, ob sie ein Foto haben. Dies wird nachgesehen, bevor ihres festgelegt wird.}}',
  'ready.failed': 'Es konnte nicht geprüft werden, ob etwas dagegen spricht. {problem}',
}
