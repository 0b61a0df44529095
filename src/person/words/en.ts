/** Every English sentence of `npm run person`. */
export const en = {
  'person.usage': `npm run person -- export PERSON --to FOLDER
npm run person -- delete PERSON [--yes]

PERSON is an object id, a sign-in name or an address. Who has left is found by their object id.
export writes everything that Likeness keeps about them into a ZIP in FOLDER.
delete removes it for good, and asks twice unless you add --yes. Microsoft 365 keeps what it has.
Both work while Likeness runs.`,
  'person.name': '{name} ({account})',
  'person.exported': `What is kept about {name} is in {path} ({size}).
Only you can read the file. Give it to the person, then delete it.`,
  'person.ask': `Everything that is kept about {name} will be deleted for good. It can't be undone.
Type {who} to go on: `,
  'person.askAgain': 'Are you sure? Type yes: ',
  'person.yes': 'yes',
  'person.delete.left': 'Nothing was deleted.',
  'person.delete.unasked':
    'Nothing was deleted, because nobody can be asked here. Add --yes to delete without being asked.',
  'person.deleted': `Deleted all about {name}: {photos, plural, one {# photo} other {# photos}}, {changes, plural, one {# change} other {# changes}}, {items, plural, one {# line in a run} other {# lines in runs}}, {drafts, plural, one {# picture that waited} other {# pictures that waited}}.
{returns, select, true {They are still in the directory, so they are listed again after its next sync, without history.
Microsoft 365 keeps their photo. Backups keep what they have: delete them again after a restore.} other {Backups keep what they have: delete them again after a restore.}}`,
} as const
