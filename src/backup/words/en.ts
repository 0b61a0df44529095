/** Every English sentence of `npm run backup` and `npm run restore`. */
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
} as const
