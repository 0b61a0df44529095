/** What is kept about people, where, why and for how long; and what an export of it contains. */
export const privacy = {
  'privacy.kept.directory':
    'What the directory says about you: names, sign-in name, addresses, employee id, department, job title, office, country, kind of account, licenses.',
  'privacy.kept.directory.why':
    'To find the person that a file shows, and to list who has no photo.',
  'privacy.kept.present':
    'Whether you have a photo, when it changed, where it comes from, and a small copy of it.',
  'privacy.kept.present.why': 'To show lists quickly, and to notice that a photo has changed.',
  'privacy.kept.photos': 'Photos that were set here, and those that were there before.',
  'privacy.kept.photos.why': 'To undo a change.',
  'privacy.kept.picture':
    'How a picture was cropped: its size, a box around each face, warnings such as “blurred”, and 64 bits by which two pictures that look alike are found. Nothing else about a face.',
  'privacy.kept.picture.why':
    'To crop it again the same way, and to warn of one picture for two people.',
  'privacy.kept.history':
    'Each change of your photo that was made here: when, by whom, what. And each change that you made.',
  'privacy.kept.history.why': 'To account for who changed what, and to undo it.',
  'privacy.kept.settings': 'Each setting of Likeness that you changed.',
  'privacy.kept.settings.why': 'To account for who changed what.',
  'privacy.kept.runs':
    'Your line in each import or other run: the name of the file, why it is yours, and what came of it. And the runs that you started, with the names that you gave them.',
  'privacy.kept.runs.why': 'To carry the run out, and to report on it.',
  'privacy.kept.files': 'The file that was sent for your photo.',
  'privacy.kept.files.why': 'To make the photo from it, and to crop it again.',
  'privacy.kept.drafts': 'Pictures that wait for “Set photo”, made by you or for you.',
  'privacy.kept.drafts.why': 'To show the crop before anything is changed.',
  'privacy.kept.approvals':
    'Each photo of yours that was sent for approval: when, who decided, and the reason. The picture goes sooner, with the photos.',
  'privacy.kept.approvals.why': 'To show it to whoever decides, and to tell you what was decided.',
  'privacy.kept.cards':
    'Pictures on cards of the bot, if whoever runs Likeness has Teams fetch them.',
  'privacy.kept.cards.why':
    'So that Teams can show them where it shows none that are part of a card.',
  'privacy.kept.chat':
    'The address of your chat with the bot, which messages there show your runs, whether you want the weekly digest, and the last question of the bot that you have not answered. Not what was said. Of people who manage photos, that they do, and which photos that wait for approval they were shown there.',
  'privacy.kept.chat.why':
    'To tell you in the chat how your runs are going, to send you the digest, and to understand your answer.',
  'privacy.kept.reminders':
    'That you were reminded in the chat to set a photo, or why not, and that you asked not to be. Of people who manage photos, whom they had reminded, and when.',
  'privacy.kept.reminders.why': 'To remind nobody twice, and to respect your wish.',
  'privacy.kept.messages':
    'What you last wrote to the bot or selected on its cards, until it has answered; then only that it has.',
  'privacy.kept.messages.why':
    'To answer once, even if Teams delivers it twice or the service restarts.',
  'privacy.kept.groups': 'That you belong to a group that lists were filtered by.',
  'privacy.kept.groups.why': 'To filter by it without asking Microsoft 365 each time.',
  'privacy.kept.downloads': 'That you may take a file that you asked for.',
  'privacy.kept.downloads.why': 'So that nobody else can take it.',
  'privacy.kept.leavers': 'That you are not in the directory anymore, and since when.',
  'privacy.kept.leavers.why': 'To delete the rest in time.',
  'privacy.kept.deletions':
    'That somebody was deleted, when, and which manager of photos asked for it; never who was deleted.',
  'privacy.kept.deletions.why': 'To prove that it was done.',
  'privacy.kept.browser':
    'Small photos that were looked at. In the browser of whoever manages photos, what the gallery showed first, for a week. In the browser of whoever imports, their choices: names of files, whose photo each is, and the way to the files.',
  'privacy.kept.browser.why': 'So that lists show faces at once, and an import can go on.',
  'privacy.kept.backup': 'Whatever was kept when a backup was made.',
  'privacy.kept.backup.why': 'To repair Likeness after a failure.',

  'privacy.where.database': 'The database of Likeness',
  'privacy.where.photos': 'The database of Likeness, as pictures',
  'privacy.where.files': 'The server of Likeness, as files',
  'privacy.where.browser': 'The browser of whoever looked',
  'privacy.where.backup': 'Where whoever runs Likeness keeps backups',

  'privacy.for.inDirectory': 'Until you are not in the directory anymore.',
  'privacy.for.present': 'Until the photo changes, or you are not in the directory anymore.',
  'privacy.for.retention':
    '{days, plural, one {# day} other {# days}} after the last change that it is part of.',
  'privacy.for.history':
    'As long as you are in the directory, and {leaverDays, plural, one {# day} other {# days}} after.',
  'privacy.for.files':
    'Until the photo is made, or a week while an import waits; for a single photo, a day.',
  'privacy.for.drafts': '{days, plural, one {# day} other {# days}} after it was made.',
  'privacy.for.card':
    'An hour, or a day while a photo waits for approval; less if the picture is used or discarded, or the bot is removed from the chat.',
  'privacy.for.chat':
    'Until you remove the bot, or {leaverDays, plural, one {# day} other {# days}} after you left the directory.',
  'privacy.for.message': 'Until it is answered, mostly seconds. That it was answered: about a day.',
  'privacy.for.group': 'A day after nobody has filtered by it anymore.',
  'privacy.for.minute': 'A minute.',
  'privacy.for.leaver': '{leaverDays, plural, one {# day} other {# days}}.',
  'privacy.for.always':
    'As long as Likeness is installed; the name of the manager until they are deleted themselves.',
  'privacy.for.browser': 'Small photos seven days, choices 30 days, and for its reader alone.',
  'privacy.for.backup':
    'As whoever runs Likeness has decided. After a restore, people who were deleted have to be deleted again.',

  'privacy.export.fileName': 'likeness-personal-data-{date}',
  'privacy.export.summary': 'read-me.html',
  'privacy.export.title': 'What Likeness keeps about {name}',
  'privacy.export.made': 'Made on {date}.',
  'privacy.export.about':
    'All rows are in {file}, for programs to read. Photos that are kept are in the folder “{folder}”. Other people are not named.',
  'privacy.export.section': 'In this file',
  'privacy.export.count.directory':
    '{count, plural, =0 {No entry of the directory} one {The entry of the directory} other {# entries of the directory}}',
  'privacy.export.count.changes':
    '{count, plural, =0 {No change of the photo} one {# change of the photo} other {# changes of the photo}}',
  'privacy.export.count.items':
    '{count, plural, =0 {No line in a run} one {# line in a run} other {# lines in runs}}',
  'privacy.export.count.drafts':
    '{count, plural, =0 {No picture that waits} one {# picture that waits} other {# pictures that wait}}',
  'privacy.export.count.made':
    '{count, plural, =0 {No change made of the photos of others} one {# change made of the photo of somebody else} other {# changes made of the photos of others}}',
  'privacy.export.count.photos': '{count, plural, =0 {No photo} one {# photo} other {# photos}}',
  'privacy.export.gone':
    '{count, plural, one {# photo was} other {# photos were}} deleted while this file was made.',
  'privacy.export.kept': 'What is kept, and for how long',
  'privacy.export.what': 'What',
  'privacy.export.where': 'Where',
  'privacy.export.why': 'Why',
  'privacy.export.howLong': 'For how long',
  'privacy.export.microsoft365':
    'The photo that Microsoft 365 shows is not kept here but there, and so is your account.',
  'privacy.somebodyDeleted': 'Somebody who was deleted',
} as const
