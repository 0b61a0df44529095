import type { Translation } from '../createWords.ts'
import type { privacy as english } from '../en/privacy.ts'

export const privacy: Translation<typeof english> = {
  'privacy.kept.directory':
    'Was das Verzeichnis über Sie enthält: Namen, Anmeldename, Adressen, Mitarbeiter-ID, Abteilung, Position, Büro, Land, Kontotyp, Lizenzen.',
  'privacy.kept.directory.why':
    'Um die Person zu finden, die eine Datei zeigt, und um aufzuführen, wer kein Foto hat.',
  'privacy.kept.present':
    'Ob Sie ein Foto haben, wann es geändert wurde und woher es stammt, sowie eine kleine Kopie davon.',
  'privacy.kept.present.why':
    'Um Listen schnell anzuzeigen und um zu bemerken, dass ein Foto geändert wurde.',
  'privacy.kept.photos': 'Fotos, die hier festgelegt wurden, und Fotos, die davor vorhanden waren.',
  'privacy.kept.photos.why': 'Um eine Änderung rückgängig zu machen.',
  'privacy.kept.picture':
    'Wie ein Bild zugeschnitten wurde: seine Größe, ein Rahmen um jedes Gesicht, Warnungen wie „unscharf“ und 64 Bit, mit denen ähnlich aussehende Bilder gefunden werden. Sonst nichts über ein Gesicht.',
  'privacy.kept.picture.why':
    'Um es wieder genauso zuzuschneiden und um zu warnen, wenn ein Bild für zwei Personen verwendet wird.',
  'privacy.kept.history':
    'Jede Änderung Ihres Fotos, die hier vorgenommen wurde: wann, von wem und was. Außerdem jede Änderung, die Sie vorgenommen haben.',
  'privacy.kept.history.why':
    'Um nachzuweisen, wer was geändert hat, und um es rückgängig zu machen.',
  'privacy.kept.settings': 'Jede Einstellung von Likeness, die Sie geändert haben.',
  'privacy.kept.settings.why': 'Um nachzuweisen, wer was geändert hat.',
  'privacy.kept.runs':
    'Ihre Zeile in jedem Import oder anderen Vorgang: der Name der Datei, warum sie Ihnen zugeordnet ist und was daraus wurde. Außerdem die Vorgänge, die Sie gestartet haben, mit den Namen, die Sie ihnen gegeben haben.',
  'privacy.kept.runs.why': 'Um den Vorgang auszuführen und darüber zu berichten.',
  'privacy.kept.files': 'Die Datei, die für Ihr Foto gesendet wurde.',
  'privacy.kept.files.why': 'Um daraus das Foto zu erstellen und es erneut zuzuschneiden.',
  'privacy.kept.drafts':
    'Bilder, die auf „Foto festlegen“ warten, von Ihnen oder für Sie erstellt.',
  'privacy.kept.drafts.why': 'Um den Ausschnitt zu zeigen, bevor etwas geändert wird.',
  'privacy.kept.approvals':
    'Jedes Ihrer Fotos, das zur Genehmigung gesendet wurde: wann, wer entschieden hat und der Grund. Das Bild selbst wird früher gelöscht, mit den Fotos.',
  'privacy.kept.approvals.why':
    'Um es der Person zu zeigen, die entscheidet, und um Ihnen die Entscheidung mitzuteilen.',
  'privacy.kept.cards':
    'Bilder auf Karten des Bots, falls der Betreiber von Likeness sie von Teams abrufen lässt.',
  'privacy.kept.cards.why':
    'Damit Teams sie auch dort zeigt, wo es keine Bilder zeigt, die Teil einer Karte sind.',
  'privacy.kept.chat':
    'Die Adresse Ihres Chats mit dem Bot, welche Nachrichten dort Ihre Vorgänge zeigen, ob Sie den Wochenbericht wünschen, und die letzte Frage des Bots, die Sie nicht beantwortet haben. Nicht, was geschrieben wurde. Von Personen, die Fotos verwalten, dass sie das tun, und welche auf Genehmigung wartenden Fotos ihnen dort gezeigt wurden.',
  'privacy.kept.chat.why':
    'Um Ihnen im Chat mitzuteilen, wie Ihre Vorgänge laufen, um Ihnen den Wochenbericht zu senden und um Ihre Antwort zu verstehen.',
  'privacy.kept.reminders':
    'Dass Sie im Chat an ein Foto erinnert wurden oder warum nicht, und dass Sie keine Erinnerungen wünschen. Von Personen, die Fotos verwalten, wen sie wann erinnern ließen.',
  'privacy.kept.reminders.why': 'Um niemanden doppelt zu erinnern und Ihren Wunsch zu achten.',
  'privacy.kept.messages':
    'Was Sie dem Bot zuletzt geschrieben oder auf seinen Karten ausgewählt haben, bis er geantwortet hat. Danach nur noch, dass er geantwortet hat.',
  'privacy.kept.messages.why':
    'Um genau einmal zu antworten, auch wenn Teams etwas doppelt zustellt oder der Dienst neu startet.',
  'privacy.kept.groups': 'Dass Sie zu einer Gruppe gehören, nach der Listen gefiltert wurden.',
  'privacy.kept.groups.why': 'Um danach zu filtern, ohne jedes Mal Microsoft 365 abzufragen.',
  'privacy.kept.downloads': 'Dass Sie eine Datei herunterladen dürfen, die Sie angefordert haben.',
  'privacy.kept.downloads.why': 'Damit niemand sonst sie herunterladen kann.',
  'privacy.kept.leavers': 'Dass Sie nicht mehr im Verzeichnis sind und seit wann.',
  'privacy.kept.leavers.why': 'Um alles andere rechtzeitig zu löschen.',
  'privacy.kept.deletions':
    'Dass die Daten einer Person gelöscht wurden, wann dies war und wer von den Personen, die Fotos verwalten, es veranlasst hat, aber nie, um wessen Daten es ging.',
  'privacy.kept.deletions.why': 'Um nachzuweisen, dass sie gelöscht wurden.',
  'privacy.kept.browser':
    'Kleine Fotos, die angesehen wurden. Im Browser der Person, die Fotos verwaltet, eine Woche lang, was die Galerie zuerst gezeigt hat. Im Browser der Person, die importiert, ihre Auswahl: Dateinamen, wessen Foto jede Datei ist, und der Verweis auf die Dateien.',
  'privacy.kept.browser.why':
    'Damit Listen Gesichter sofort anzeigen und ein Import fortgesetzt werden kann.',
  'privacy.kept.backup': 'Alles, was gespeichert war, als eine Sicherung erstellt wurde.',
  'privacy.kept.backup.why': 'Um Likeness nach einem Ausfall wiederherzustellen.',

  'privacy.where.database': 'Datenbank von Likeness',
  'privacy.where.photos': 'Datenbank von Likeness, als Bilder',
  'privacy.where.files': 'Server von Likeness, als Dateien',
  'privacy.where.browser': 'Browser der Person, die es angesehen hat',
  'privacy.where.backup': 'Dort, wo der Betreiber von Likeness Sicherungen aufbewahrt',

  'privacy.for.inDirectory': 'Bis Sie nicht mehr im Verzeichnis sind.',
  'privacy.for.present': 'Bis das Foto geändert wird oder Sie nicht mehr im Verzeichnis sind.',
  'privacy.for.retention':
    'Bis {days, plural, one {# Tag} other {# Tage}} nach der letzten Änderung, zu der ein Foto gehört.',
  'privacy.for.history':
    'Solange Sie im Verzeichnis sind, und {leaverDays, plural, one {# Tag} other {# Tage}} danach.',
  'privacy.for.files':
    'Bis das Foto erstellt ist oder, solange ein Import wartet, eine Woche. Bei einem einzelnen Foto einen Tag.',
  'privacy.for.drafts': 'Bis {days, plural, one {# Tag} other {# Tage}} nach dem Erstellen.',
  'privacy.for.card':
    'Eine Stunde, oder einen Tag, solange ein Foto auf Genehmigung wartet; kürzer, wenn das Bild verwendet oder verworfen oder der Bot aus dem Chat entfernt wird.',
  'privacy.for.chat':
    'Bis Sie den Bot entfernen oder bis {leaverDays, plural, one {# Tag} other {# Tage}} nach Ihrem Ausscheiden aus dem Verzeichnis.',
  'privacy.for.message': 'Bis zur Antwort, meist Sekunden. Dass geantwortet wurde: etwa einen Tag.',
  'privacy.for.group': 'Bis einen Tag, nachdem zuletzt danach gefiltert wurde.',
  'privacy.for.minute': 'Eine Minute.',
  'privacy.for.leaver': '{leaverDays, plural, one {# Tag} other {# Tage}}.',
  'privacy.for.always':
    'Solange Likeness installiert ist. Der Name der Person, die Fotos verwaltet, bis ihre eigenen Daten gelöscht werden.',
  'privacy.for.browser':
    'Kleine Fotos sieben Tage, die Auswahl 30 Tage, und nur für die Person, die den Browser verwendet.',
  'privacy.for.backup':
    'So lange, wie der Betreiber von Likeness es festgelegt hat. Nach einer Wiederherstellung müssen bereits gelöschte Personen erneut gelöscht werden.',

  'privacy.export.fileName': 'likeness-personenbezogene-daten-{date}',
  'privacy.export.summary': 'lies-mich.html',
  'privacy.export.title': 'Was Likeness über {name} speichert',
  'privacy.export.made': 'Erstellt am {date}.',
  'privacy.export.about':
    'Alle Datensätze befinden sich maschinenlesbar in {file}. Gespeicherte Fotos befinden sich im Ordner „{folder}“. Andere Personen werden nicht genannt.',
  'privacy.export.section': 'In dieser Datei',
  'privacy.export.count.directory':
    '{count, plural, =0 {Kein Verzeichniseintrag} one {Der Verzeichniseintrag} other {# Verzeichniseinträge}}',
  'privacy.export.count.changes':
    '{count, plural, =0 {Keine Änderung des Fotos} one {# Änderung des Fotos} other {# Änderungen des Fotos}}',
  'privacy.export.count.items':
    '{count, plural, =0 {Keine Zeile in einem Vorgang} one {# Zeile in einem Vorgang} other {# Zeilen in Vorgängen}}',
  'privacy.export.count.drafts':
    '{count, plural, =0 {Kein wartendes Bild} one {# wartendes Bild} other {# wartende Bilder}}',
  'privacy.export.count.made':
    '{count, plural, =0 {Keine Änderung an Fotos anderer Personen} one {# Änderung am Foto einer anderen Person} other {# Änderungen an Fotos anderer Personen}}',
  'privacy.export.count.photos': '{count, plural, =0 {Kein Foto} one {# Foto} other {# Fotos}}',
  'privacy.export.gone':
    '{count, plural, one {# Foto wurde} other {# Fotos wurden}} gelöscht, während diese Datei erstellt wurde.',
  'privacy.export.kept': 'Was gespeichert wird und wie lange',
  'privacy.export.what': 'Was',
  'privacy.export.where': 'Speicherort',
  'privacy.export.why': 'Zweck',
  'privacy.export.howLong': 'Speicherdauer',
  'privacy.export.microsoft365':
    'Das Foto, das Microsoft 365 anzeigt, ist nicht hier, sondern dort gespeichert, ebenso Ihr Konto.',
  'privacy.somebodyDeleted': 'Gelöschte Person',
}
