/** Downloads of photos and of lists of people: file names, columns, and cell values. */
export const exports = {
  'exports.fileName.photos': 'photos',
  'exports.fileName.list': 'people',
  'exports.fileName.part': 'part-{part}',
  'exports.listInside': 'List.csv',

  'exports.column.file': 'File',
  'exports.column.person': 'Person',
  'exports.column.name': 'Name',
  'exports.column.signInName': 'Sign-in name',
  'exports.column.objectId': 'Object ID',
  'exports.column.mail': 'Email address',
  'exports.column.department': 'Department',
  'exports.column.office': 'Office',
  'exports.column.jobTitle': 'Job title',
  'exports.column.employeeId': 'Employee ID',
  'exports.column.photo': 'Photo',
  'exports.column.changedAt': 'Photo changed (UTC)',
  'exports.column.result': 'Result',
  'exports.column.note': 'Note',

  'exports.photo.has': 'Has a photo',
  'exports.photo.none': 'No photo',
  'exports.photo.unknown': 'Not known yet',

  'exports.result.saved': 'Photo saved',
  'exports.result.none': 'No photo',
  'exports.result.unread': "Photo couldn't be read",
  'exports.note.number': 'Somebody else gets the same file name, so this one has a number.',
  'exports.note.nothing':
    'Something that the pattern asks for is missing, so the file is named after the sign-in name.',
  'exports.note.unclear':
    'The pattern gives a name that means somebody else, so the file is named after the sign-in name.',
} as const
