/** What can go wrong with the server itself: its settings, its data, its backups. Written as the other errors are. */
export const operation = {
  'error.config_invalid': "The configuration isn't valid.",
  'error.config_invalid.next': 'Correct the variables listed above.',
  'error.data_dir_locked': 'Another process is using this data folder.',
  'error.data_dir_locked.next': 'Stop that process, or choose another DATA_DIR.',
  'error.data_dir_other_tenant': 'This data folder belongs to another tenant.',
  'error.data_dir_other_tenant.next': 'Choose another DATA_DIR for this tenant.',
  'error.data_dir_no_folder': "DATA_DIR isn't a folder.",
  'error.data_dir_no_folder.next': 'Set DATA_DIR to a folder, or to a path that is still free.',
  'error.data_dir_not_writable': "Likeness isn't allowed to write to its data folder.",
  'error.data_dir_not_writable.next':
    'Make the user who runs Likeness the owner of the folder and everything in it, and check that its disk is not read-only.',
  'error.data_dir_damaged': 'The database in this data folder is damaged.',
  'error.data_dir_damaged.next':
    "Move the folder away, restore the latest backup, and start again. Don't delete it before everything works.",
  'error.data_dir_other_postgres':
    'The database in this data folder was made by another version of PostgreSQL.',
  'error.data_dir_other_postgres.next':
    'Start the version of Likeness that made it, or restore a backup made by this version.',
  'error.data_dir_restoring': "Restoring a backup to this data folder hasn't finished.",
  'error.data_dir_restoring.next': 'Run npm run restore again.',
  'error.disk_full': 'There is no space left on the disk.',
  'error.disk_full.next':
    'Free space on the server, or ask the person who runs the app to do so, then try again.',
  'error.no_worker': 'No process does the work in the background.',
  'error.no_worker.next':
    'Ask the person who runs the app to start a process with ROLE=worker. What was started waits until then.',
  'error.memory_short': "The server doesn't have enough memory for this right now.",
  'error.memory_short.next':
    'Try again in a minute. If it keeps happening, ask the person who runs the app to give it more memory.',
  'error.memory_too_little': 'Likeness has too little memory to start.',
  'error.memory_too_little.next': 'Set --max-old-space-size to 512, or leave it out.',
  'error.database_read_only': 'The database only allows reading.',
  'error.database_read_only.next':
    'Try again in a moment. If it keeps happening, ask the person who runs the app whether DATABASE_URL names the primary server and not a replica.',
  // Backups
  'error.data_dir_moved': 'The data of this folder was moved to PostgreSQL.',
  'error.data_dir_moved.next':
    'Set DATABASE_URL. To go on with the folder as it was before, delete this file.',
  'error.database_not_empty': 'This PostgreSQL database already has other data of Likeness.',
  'error.database_not_empty.next': 'Create an empty database, and run the command again.',
  'error.move_not_verified': 'What arrived in PostgreSQL differs, so nothing was moved.',
  'error.move_not_verified.next': 'Run the command again.',
  'error.backup_of_postgres': 'With DATABASE_URL, all data is in PostgreSQL.',
  'error.backup_of_postgres.next': 'Back up and restore it with the tools of PostgreSQL.',
  'error.backup_no_data': 'There is no data to back up in this folder.',
  'error.backup_no_data.next': 'Check DATA_DIR.',
  'error.backup_busy': 'Likeness is making another backup, or is just starting or stopping.',
  'error.backup_busy.next': 'Try again in a minute.',
  'error.backup_cut_off': 'Likeness stopped before the backup was complete.',
  'error.backup_cut_off.next': 'Start the backup again.',
  'error.backup_target': "The backup can't be written to this folder.",
  'error.backup_target.next':
    'Choose a folder that the user who runs Likeness may write to, outside DATA_DIR.',
  'error.backup_damaged': "This isn't a complete backup, or it was changed.",
  'error.backup_damaged.next': 'Use another backup.',
  'error.restore_not_empty': 'This data folder already has data.',
  'error.restore_not_empty.next': 'Choose an empty folder, or move the data away.',
  'error.role_needs_postgres':
    "With the embedded database, one process does everything, so it can't be web or worker alone.",
  'error.role_needs_postgres.next':
    'Leave ROLE empty, or set DATABASE_URL to a PostgreSQL that all processes share.',
  'error.port_taken': 'Another program is using this port.',
  'error.port_taken.next': 'Stop that program, or set PORT to a free port.',
  'error.database_unavailable': "The database can't be reached right now.",
  'error.database_unavailable.next': 'Try again in a moment. Nothing that was saved is lost.',
  'error.port_not_allowed': 'The app may not use this port.',
  'error.port_not_allowed.next':
    'Set PORT to a port above 1023, or let this user open lower ports.',
  'error.address_unavailable': "This computer doesn't have the address in HOST.",
  'error.address_unavailable.next':
    'Set HOST to an address of this computer, or leave it empty to listen on all of them.',
  'error.database_unreachable': "The PostgreSQL server can't be reached.",
  'error.database_unreachable.next':
    'Check that it is running, that the host and port in DATABASE_URL are right, and that this server may connect to it.',
  'error.database_refused': "PostgreSQL doesn't accept this user or password.",
  'error.database_refused.next':
    'Correct the user and password in DATABASE_URL (write special characters as %40), or allow the user in pg_hba.conf.',
  'error.database_encryption': "The connection to PostgreSQL can't be encrypted as required.",
  'error.database_encryption.next':
    "If the server requires encryption, add sslmode=verify-full to DATABASE_URL, and sslrootcert if its certificate is from your own authority. If it doesn't offer encryption, use sslmode=disable.",
  'error.database_missing': "This database doesn't exist on the PostgreSQL server.",
  'error.database_missing.next': 'Create it, or correct its name in DATABASE_URL.',
  'error.database_rights': "The database user isn't allowed to create tables.",
  'error.database_rights.next':
    'Make the user the owner of the database, or grant it CREATE on the database and on its schema public.',
  'error.database_extension':
    "The database doesn't have PostgreSQL's extension pg_trgm, which searching needs.",
  'error.database_extension.next':
    'Ask the owner of the database to run CREATE EXTENSION pg_trgm SCHEMA public in it, or ALTER EXTENSION pg_trgm SET SCHEMA public if it is in another schema. If the server lacks the extension, install the contrib package of PostgreSQL or, on a managed server, allow the extension (azure.extensions on Azure).',
  'error.database_busy': 'PostgreSQL has no free connections.',
  'error.database_busy.next': 'Close other connections, or raise max_connections.',
  'error.database_too_old': 'This version of PostgreSQL is too old.',
  'error.database_too_old.next': 'Use PostgreSQL 15 or later.',
  'error.database_newer': 'This database was already used by a later version of Likeness.',
  'error.database_newer.next':
    'Start the later version, or restore a backup from before the update.',
  'error.start_failed': "Likeness couldn't start.",
  'error.start_failed.next': 'To see where it failed, set LOG_LEVEL to debug and start again.',
} as const
