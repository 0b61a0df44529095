/** Every English sentence of `npm run backup`, `npm run restore` and `npm run move-to-postgres`. */
export const en = {
  'backup.usage': `npm run backup [-- --to FOLDER]

Copies the data of Likeness into a new folder in FOLDER, also while Likeness runs.
FOLDER is DATA_DIR with -backups behind its name unless you choose another.`,
  'backup.made': `Backup made: {path}
{files, plural, one {# file} other {# files}}, {megabytes} MB. The database waited {seconds} s.`,
  'restore.usage': `npm run restore -- BACKUP [--data-dir FOLDER]

Copies a backup into FOLDER, or DATA_DIR, which must be empty or not exist.`,
  'restore.done': `Backup of {createdAt} restored to {path}.
Start Likeness with this folder as DATA_DIR.`,
  'move.usage': `DATABASE_URL=postgres://… npm run move-to-postgres [-- --data-dir FOLDER]

Copies everything in FOLDER, or DATA_DIR, into the empty database of DATABASE_URL, and compares it.
Stop Likeness first. FOLDER keeps its data, and isn't used anymore.`,
  'move.table': '{table}: {rows, plural, one {# row} other {# rows}}',
  'move.moved': `Moved and verified: {rows, plural, one {# row} other {# rows}}, {originals, plural, one {# waiting file} other {# waiting files}}.
Start Likeness with DATABASE_URL from now on. Keep {path} until you have seen that all is well.`,
  'move.already': `Everything in {path} is in PostgreSQL already: {rows, plural, one {# row} other {# rows}}, {originals, plural, one {# waiting file} other {# waiting files}}.
Start Likeness with DATABASE_URL from now on.`,
} as const
