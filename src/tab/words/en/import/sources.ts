/** Lists that name the person for each file, edited plans, and what couldn't be added. */
export const sources = {
  'sources.label': 'Lists and other sources',
  'sources.reading': 'Reading: {count, plural, one {# file} other {# files}} so far',
  'sources.readingProgress': 'Reading',
  'sources.details': 'Details ({count, number})',
  'sources.less': 'Less',
  'sources.close': 'Close',
  'sources.notAdded':
    "{count, plural, one {A file couldn't be added} other {Some files couldn't be added}}",
  'sources.notAdded.why': '{file}: {reason}',
  'sources.notAdded.more': 'and {count, number} more',
  // what is no photo of anybody
  'sources.elsewhere.icloud':
    '{count, plural, one {# photo is only in iCloud: download it first} other {# photos are only in iCloud: download them first}}',
  'sources.elsewhere.cloud':
    '{count, plural, one {# photo is only in the cloud: download it first} other {# photos are only in the cloud: download them first}}',
  'sources.elsewhere.partial':
    '{count, plural, one {# file is only partly downloaded: let the download finish, then add it again} other {# files are only partly downloaded: let the downloads finish, then add them again}}',
  'sources.elsewhere.shortcut':
    '{count, plural, one {# file is only a shortcut: add the file that it leads to} other {# files are only shortcuts: add the files that they lead to}}',
  'sources.elsewhere.which': '{sentence} ({names})',
  'sources.beside': 'Left out',
  'sources.beside.all':
    "{total, plural, one {{count} that isn't a photo of anybody.} other {{count} that aren't photos of anybody.}}",
  'sources.beside.line': '{what}: {count}',
  'sources.beside.folders': '{count, plural, one {# folder} other {# folders}}',
  'sources.beside.files': '{count, plural, one {# file} other {# files}}',
  'sources.beside.thumbnails': 'Thumbnails made by a NAS or a system',
  'sources.beside.bin': 'Recycle bins and old versions',
  'sources.beside.system': 'Made by Windows, macOS, Linux, or a NAS',
  'sources.beside.program': 'Made by photo programs, such as Picasa or Lightroom',
  'sources.beside.hidden': 'Hidden',
  'sources.beside.sidecar': 'Notes and edits beside photos, such as AAE, XMP, or JSON',
  'sources.beside.raw': 'Camera raw files beside their picture',
  'sources.beside.video': 'Videos beside their picture',
  // a list
  'sources.columns': 'Choose columns',
  'sources.columnsOf': 'Columns of {list}',
  'sources.remove': 'Remove {list}',
  'sources.chooseColumns': 'Choose the columns for files and people.',
  'sources.columnsInUse': 'File: “{file}”, person: {people}',
  'sources.column': '“{column}”',
  'sources.tooLong':
    '{count, plural, one {The list is too long: the last row is not used.} other {The list is too long: the last # rows are not used.}}',
  'sources.applied':
    '{listed, plural, =0 {The list names none of the files.} other {The list names # of {all, plural, one {# file} other {# files}}.}}',
  'sources.noFilesYet': 'Now add the files that the list names.',
  'sources.fewNames': '{names}{more, plural, =0 {} other {; and # more}}',
  'sources.doubt.absent': 'Not among the files: {names}.',
  'sources.doubt.twice': 'Listed more than once, for different people: {names}.',
  'sources.doubt.unclear': 'Not used because several files fit: {names}.',
  'sources.doubt.blank': 'No person given: {names}.',
  'sources.doubt.shortened':
    'Excel has shortened these IDs, so they name nobody: {names}. In Excel, format the column as a number without decimal places and save the list again. IDs that then end in zeros are lost: export them again and import the column as text.',
  'sources.doubt.failed':
    'Formulas in the list have failed, so these cells name nobody: {names}. Correct them, then add the list again.',
  // choosing an encoding
  'sources.chooseReading': 'Choose how the list reads.',
  'sources.reading.label': 'How the list reads',
  'sources.reading.hint':
    'The file does not say in which encoding it is. Choose the line that reads right.',
  'sources.reading.example': '{example} ({encoding})',
  'sources.names':
    'Choose how the names in this ZIP file read. Until then they are read as “{example}”.',
  'sources.names.choose': 'Choose names',
  // choosing columns
  'sources.columnsHint':
    'Choose which column names the file and which names the person: by email address, sign-in name, ID, or full name. If given name and surname are in separate columns, choose “Part of name” for both. If files of one name are in several folders, choose “Folder” for the column that tells them apart.',
  'sources.sheet': 'Sheet',
  'sources.firstRows': 'First rows',
  'sources.firstRowsOfList': 'First rows of the list',
  'sources.useOfColumn': 'Use of column {column}',
  'sources.use.none': 'Not used',
  'sources.use.file': 'File',
  'sources.use.folder': 'Folder',
  'sources.use.person': 'Person',
  'sources.use.namePart': 'Part of name',
  'sources.rowsShown': 'First {shown, number} of {all, number} rows',
  'sources.noFileColumn': 'Choose the column for the file.',
  'sources.noPersonColumn': 'Choose the column for the person.',
  'sources.lookingForPeople': 'Looking for people…',
  'sources.peopleFound':
    "{all, plural, =0 {The first rows don't name anyone.} one {{found, number} of the first # row matches exactly one person in your organization.} other {{found, number} of the first # rows match exactly one person in your organization.}}",
  'sources.cancel': 'Cancel',
  'sources.useColumns': 'Use these columns',
  // an edited plan
  'sources.plan': 'Plan',
  'sources.plan.changed':
    '{count, plural, =0 {No changes: your files already match the plan.} one {# file was changed to match the plan.} other {# files were changed to match the plan.}}',
  'sources.plan.absent': 'Not among the files: {names}.',
  'sources.plan.unread': '“Set” is neither yes nor no: {names}.',
  'sources.plan.unclear': "Couldn't find exactly one person: {names}.",
} as const
