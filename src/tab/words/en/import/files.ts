/** Files, ZIP files, and lists that can't be read, and what to do about it. */
export const files = {
  'files.unreadable': "This file can't be read from disk.",
  'files.folderUnreadable': "This folder can't be read from disk.",
  'files.tooLarge': 'This file is larger than {megabytes, number} MB.',
  'files.movedOnDisk': "It can't be read from disk. Choose it again.",
  'files.raw': "Camera raw files can't be used. Export this photo as JPEG, then add that file.",
  'files.video': "Videos can't be used. Save a picture from it, then add that file.",
  'files.icloud': 'This photo is only in iCloud: download it first.',
  'files.cloud': 'This photo is only in the cloud: download it first.',
  'files.partial':
    'This file is only partly downloaded: let the download finish, then add it again.',
  'files.shortcut': 'This is only a shortcut: add the file that it leads to.',
  'files.notPhoto': "A system or a program made this. It isn't a photo of anybody.",

  // ZIP files and other archives
  'files.zipDamaged': "This file in the ZIP is damaged, or packed in a way browsers can't read.",
  'files.zip.damaged': "It's damaged or isn't a ZIP file: its table of contents can't be found.",
  'files.zip.split': "It's one part of several. Unpack it, then drop the folder.",
  'files.zip.protected': "It's protected by a password. Unpack it, then drop the folder.",
  'files.zip.partlyProtected':
    '{count, plural, one {One file in it is} other {# files in it are}} protected by a password. Unpack it, then drop the folder.',
  'files.zip.tooMany': 'It contains too many files. Only the first {count, number} were added.',
  'files.zip.overlapping':
    "It says that it contains more than it does. Don't open it if you don't know who made it.",
  'files.zip.empty': 'It contains no files.',
  'files.zip.nested':
    "It's inside another ZIP file and wasn't opened. Unpack the outer one, then drop this one by itself.",
  'files.archive': 'Only ZIP files can be opened here. Unpack it, then drop the folder.',

  // lists
  'files.listTooLarge':
    'This file is too large for a list. Save only the columns you need as CSV, then choose that file.',
  'files.listTooSlow':
    'This list took too long to read. Save only the columns you need as CSV, then choose that file.',
  'files.listNeedsMemory':
    'Your browser ran out of memory. Save only the columns you need as CSV, then choose that file.',
  'files.listNotText': "This isn't a text file. Save the list as CSV or XLSX.",
  'files.listEmpty': 'This list is empty.',
  'files.list.ods': 'Save it as CSV or XLSX, then choose that file.',
  'files.list.numbers': 'Export it as CSV or Excel (XLSX), then choose that file.',
  'files.list.tooMany':
    'Only the first {count, plural, one {list was} other {# lists were}} read. Choose this one by itself.',
  'files.list.column': 'Column {number, number}',
  'files.workbookEmpty': 'This workbook is empty.',
  'files.workbookOld':
    'This workbook has an old format. Save it as XLSX or CSV, then choose that file.',
  'files.workbookProtected':
    'This workbook is protected by a password. Save it without one, or as CSV, then choose that file.',
  'files.workbookTooLarge':
    'This workbook is too large for a list. Save the sheet you need as CSV, then choose that file.',
  'files.workbookUnreadable': "This workbook can't be read. Save it as CSV, then choose that file.",
} as const
