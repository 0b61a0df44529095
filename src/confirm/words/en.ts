import { stepWords } from './en/steps.ts'

/** Every English sentence of `npm run confirm`. */
export const en = {
  usage: `npm run confirm [-- options]

  --user NAME                  sign-in name of the test user
  --user-without-mailbox NAME  a further test user, who has no mailbox
  --guest NAME                 a further test user, who is a guest
  --yes                        asks nothing; skips what only a person can see
  --wait SECONDS               longest wait for Microsoft 365 to show a change (300)
  --report PATH                where to write the report (confirm-report-DATE.md)`,
  intro: `Confirm Likeness on your tenant

  Tenant  {tenant}
  Graph   {graph}

Each step finds out one thing that only a real tenant can tell. Some change the photo of a test user.
Their present photo is kept first, and put back at the end. No setting of your tenant is changed.
Nobody else should change the test user’s photo meanwhile.
`,
  stopping:
    'Stopping. A photo that was kept is put back first. Press Ctrl+C again to leave it in its file.',

  'ask.again': 'Type {keys}.',
  'ask.user': 'Sign-in name of the test user (q stops):',
  'ask.withoutMailbox': 'Sign-in name of a test user without a mailbox (Enter if you have none):',
  'ask.guest': 'Sign-in name of a guest (Enter if you have none):',

  'user.unknown': 'Nobody signs in as {name}. Check the spelling: a mail address may differ.',
  'user.is': `{name} ({signInName})
  Type             {type, select, Guest {Guest} other {Member}}
  Account enabled  {enabled}
  Mailbox          {mailbox} (as the licenses say)
  Admin roles      {roles}`,
  'user.roles': '{count, plural, =0 {none} one {# directory role} other {# directory roles}}',
  'user.rolesUnread': 'not known. {why}',
  'user.photo': '  Photo            {has, select, yes {yes, {bytes, number} bytes} other {none}}',
  'user.photoUnread': 'The present photo can’t be read, so nothing is changed. {why}',
  'user.notJpeg':
    'The present photo isn’t a JPEG, so it can’t be put back as it is. Choose someone else.',
  'user.tooLarge':
    'The present photo is larger than 4 MB, so it can’t be put back. Choose someone else.',
  'user.largeWithoutMailbox':
    'The present photo is larger than 100 KB, and this person has no mailbox, so it might not go back. Choose someone else.',
  'user.use': 'Use this person?',
  'user.kept': 'The present photo is kept until it is back: {file}',

  'step.heading': 'Step {number, number} of {total, number}: {name}',
  'step.ask': 'Run this step? n skips it, q stops',
  'step.declined': 'You skipped this step.',
  'step.error': 'The step ended early. {what}',

  'verdict.confirmed': 'As expected',
  'verdict.differs': 'Not as Likeness expects',
  'verdict.unknown': 'Not found out',
  'verdict.skipped': 'Skipped',

  failure: '{what} (Graph: {detail})',
  'failure.throttled': 'Microsoft 365 is throttling requests. Try again later.',
  'prepare.failed': 'The test user’s photo could not be prepared for this step. {why}',
  'prepare.notShown': 'Microsoft 365 accepted the change but did not show it in time.',

  'view.metadata': 'Photo details',
  'view.photo': 'The photo itself',
  'view.batchMetadata': 'Photo details in a batch',
  'view.batchThumbnail': 'The 96-pixel photo in a batch',
  'view.after': '{view}: {seconds, plural, =0 {shown at once} other {shown after # s}}',
  'view.never': '{view}: not shown within {seconds, number} s',
  'view.failed': '{view}: {why}',

  ...stepWords,

  'restore.begin': 'Putting the photo back',
  'restore.done': 'The photo is back as it was.',
  'restore.doneNone': 'The test photo is removed: there was no photo before.',
  'restore.accepted':
    'Microsoft 365 accepted it but does not show it yet. The photo stays in {file}. Check it later: if it is back, delete the file; otherwise start npm run confirm again in this folder.',
  'restore.failed':
    'The photo could not be put back. {why} It stays in {file}. Start npm run confirm again in this folder, or set the photo by hand and delete the file.',
  'restore.earlier':
    'An earlier run in {folder} did not end, or still runs in another window. It kept {count, plural, one {a photo} other {# photos}} that {count, plural, one {was} other {were}} not put back:',
  'restore.ask': 'Put back now?',

  'end.stopped': 'You stopped before the last step.',
  'end.putBack': 'The photos of the test users are back as they were.',
  'end.notPutBack': 'Not all photos of the test users are known to be back.',
  'end.report': 'Report: {file}',

  'report.title': 'What Likeness found on this tenant',
  'report.date': 'Date: {date}',
  'report.version': 'Likeness {version}, Node {node}',
  'report.tenant': 'Tenant {id}, {graph}',
  'report.user': 'Test user: {id}',
  'report.step': 'Step',
  'report.result': 'Result',
  'report.emptyBody': '(no body)',
  'report.bytes': '({count, number} bytes, {format})',
} as const
