/** Downloads of photos and of lists of people: file names and cell values. */
export const exports = {
  'exports.fileName.photos': 'photos',
  'exports.fileName.list': 'people',
  'exports.fileName.changes': 'history',
  'exports.fileName.part': 'part-{part}',
  'exports.listInside': 'List.csv',

  'exports.action.create': 'Set',
  'exports.action.replace': 'Replaced',
  'exports.action.remove': 'Removed',
  'exports.action.undo': 'Yes',
  'exports.action.setting': 'Setting changed',
  'exports.action.decline': 'Photo declined',
  'exports.reason.face': "Their face can't be seen clearly",
  'exports.reason.quality': 'Blurry, dark, or too small',
  'exports.reason.others': 'Somebody else, or several people',
  'exports.reason.unsuitable': "Doesn't suit the organisation",
  'exports.as.person': 'the person who made it',
  'exports.as.app': 'the app',
  'exports.way.tab': 'Tab',
  'exports.way.bot': 'Bot',
  'exports.way.import': 'Import',
  'exports.way.approval': 'Approval',

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
