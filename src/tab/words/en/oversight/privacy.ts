/** What Likeness keeps about people, the file and the end of it, and the page for a works council. */
export const privacy = {
  'privacy.title': 'What Likeness keeps about you',
  'privacy.title.person': 'What Likeness keeps about {name}',
  'privacy.open': 'What Likeness keeps about you',
  'privacy.open.person': 'What is kept about this person',
  'privacy.loading': 'Loading what is kept',
  'privacy.about':
    'Photos and accounts are in Microsoft 365. To change and undo photos, Likeness keeps the following on your organization’s own server.',
  'privacy.you': '“You” means the person whose photo it is.',
  'privacy.list': 'What is kept',
  'privacy.why': 'Why: {why}',
  'privacy.where': 'Where: {where}',
  'privacy.howLong': 'For how long: {howLong}',
  'privacy.logs': 'Logs name no people, and hold no photos and no sign-ins.',

  'privacy.yours': 'Your data',
  'privacy.theirs': 'Data of {name}',
  'privacy.export': 'Download all',
  'privacy.export.text':
    'A ZIP with every row for programs to read, the photos that are kept, and a page for people. Others are not named in it.',
  'privacy.export.started': 'The download has started.',
  'privacy.delete': 'Delete all',
  'privacy.delete.text':
    'Kept photos, history, waiting pictures and everything else is removed for good, and nothing can be undone anymore. The photo in Microsoft 365 stays; to remove that, too, remove the photo first:',
  'privacy.ask': 'Delete everything that is kept about you?',
  'privacy.ask.person': 'Delete everything that is kept about {name}?',
  'privacy.ask.text':
    'Runs that you started are ended, and a photo that is just being changed is waited for. In runs of others, a line without a name is left.',
  'privacy.ask.text.person':
    'Runs that they started are ended, and a photo that is just being changed is waited for. In runs, a line without a name is left.',
  'privacy.ask.button': 'Go on',
  'privacy.askAgain': 'Delete for good?',
  'privacy.askAgain.text': "This can't be undone by anybody.",
  'privacy.askAgain.button': 'Delete all',
  'privacy.cancel': 'Cancel',
  'privacy.deleting': 'Deleting',
  'privacy.deleted':
    'Deleted: {photos, plural, one {# photo} other {# photos}}, {changes, plural, one {# change} other {# changes}}, {items, plural, one {# line in a run} other {# lines in runs}}, {drafts, plural, one {# waiting picture} other {# waiting pictures}}.',
  'privacy.deleted.returns':
    'Whoever is still in the directory is listed again after its next sync, without history.',
  'privacy.ownPhoto': 'My photo',

  'privacy.deletions': 'Deletions',
  'privacy.deletions.text':
    'When all about people was deleted, and who asked for it. Who they were is not kept.',
  'privacy.deletions.none': 'Nobody has been deleted yet.',
  'privacy.deletions.more': 'Show earlier deletions',
  'privacy.deletions.people': '{count, plural, one {# person deleted} other {# people deleted}}',
  'privacy.deletions.for':
    '{askedFor, select, self {at their own request} manager {by {name}} formerManager {by somebody who was deleted since} operator {by a command on the server} other {automatically, after they had left}}',
  'privacy.statement': 'Statement for a works council',
  'privacy.statement.open': 'Statement for a works council',
  'privacy.statement.print': 'Print',
  'privacy.statement.purpose': 'Purpose',
  'privacy.statement.purpose.text':
    'Likeness sets and removes profile photos in Microsoft 365, on behalf of each person or of people whom the organization has chosen for it, and undoes that.',
  'privacy.statement.kept': 'What is kept, where, and for how long',
  'privacy.statement.who': 'Who may see it',
  'privacy.statement.who.self':
    'Everybody sees, downloads and deletes what is kept about themselves; guests, too.',
  'privacy.statement.who.managers':
    'Global, User and People Administrators, and whoever has the app role Photos.Manage, see the photos, details and history of others, and download or delete all about one person.',
  'privacy.statement.who.owner': 'The lines of a run are seen only by whoever started it.',
  'privacy.statement.who.operator':
    'Whoever runs the server can read its database, and export or delete one person on the command line.',
  'privacy.statement.not': 'What is not done',
  'privacy.statement.not.recognition':
    'No face is recognized: Likeness finds where a face is, to crop around it, and never works out whose it is.',
  'privacy.statement.not.box':
    'Of a face, nothing is kept but a box: left, top, width and height. No age, sex or mood is computed, and no features are kept.',
  'privacy.statement.not.sent':
    'Nothing is sent anywhere but to Microsoft 365. Pictures are processed on the organization’s own server.',
  'privacy.statement.not.watched':
    'Behavior is not evaluated: only changes of photos and settings are recorded, with who made them.',
  'privacy.statement.not.decided':
    'Nothing is decided about people automatically: a file whose person is not certain waits for a decision.',
  'privacy.statement.permissions': 'Permissions in Microsoft 365',
  'privacy.statement.kind':
    '{kind, select, delegated {In the name of whoever is signed in} other {By the app itself}}',
} as const
