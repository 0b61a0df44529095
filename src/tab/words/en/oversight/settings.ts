/** What an organisation decides for itself, and what it decided before. */
export const settings = {
  'settings.title': 'Settings',
  'settings.loading': 'Loading the settings',
  'settings.changed': 'Last changed by {name}, {when}',
  'settings.save': 'Save',
  'settings.saving': 'Saving',
  'settings.saved': 'The settings are saved. They hold everywhere within a few seconds.',
  'settings.discard': 'Discard',
  'settings.unsaved': '{count, plural, =0 {} one {# change not saved} other {# changes not saved}}',
  'settings.alsoChanged': '{name} has changed this to: {value}.',

  'settings.own': 'Photos that people set themselves',
  'settings.ownPhoto': 'Who may set their own photo',
  'settings.ownPhoto.hint':
    'In Likeness and in the chat with its bot. People who manage photos always may. For its other apps, Microsoft 365 has a setting of its own.',
  'settings.ownPhoto.everybody': 'Everybody',
  'settings.ownPhoto.withApproval': 'Everybody, with approval',
  'settings.ownPhoto.nobody': 'Nobody',
  'settings.leastSidePx': 'Minimum size (pixels)',
  'settings.leastSidePx.hint':
    'The width of the part that becomes the photo, from {min, number} to {max, number}. Smaller ones are refused; people who manage photos get a warning, and decide.',
  'settings.faceRequired': 'Ask for a face',
  'settings.faceRequired.hint':
    'Pictures in which no face is found are refused; people who manage photos get a warning, and decide.',

  'settings.all': 'All photos',
  'settings.automaticCrop': 'Crop around the face',
  'settings.automaticCrop.hint':
    'Otherwise the middle of the picture is used. The crop of each photo can still be changed before it is set.',
  'settings.leaverDays': 'Keep data of people who have left (days)',
  'settings.leaverDays.hint':
    'From 1 to {max, number}, counted from when they are gone from the directory. Then their photos and history are deleted, at night.',
  'settings.retentionDays': 'Keep replaced photos (days)',
  'settings.retentionDays.hint':
    'From 1 to {max, number}. As long as they are kept, a change can be undone. If you set fewer days, older photos are removed the next night.',

  'settings.reminders': 'Reminders',
  'settings.remindGuests': 'Remind guests, too',
  'settings.remindGuests.hint':
    'Only guests who may use Likeness; otherwise the bot reminds members alone. It never reminds rooms, shared mailboxes, disabled accounts and people who asked for it.',
  'settings.remindAgainDays': 'Days between two reminders',
  'settings.remindAgainDays.hint':
    'From 1 to {max, number}. Nobody is reminded to set a photo more often than this, whoever asks the bot for it.',

  'settings.words': 'Language',
  'settings.languages': 'Languages offered',
  'settings.languages.hint':
    'Readers of other languages read {language}. It holds from the next time that somebody opens Likeness or writes to its bot.',
  'settings.languages.none': 'Choose at least one language.',

  'settings.default': 'Default picture',
  'settings.defaultColours': 'Colors of default pictures',
  'settings.defaultColours.hint': 'Offered first when you set default pictures.',

  'settings.number': 'Type a whole number from {min, number} to {max, number}.',

  'settings.history': 'What was changed',
  'settings.history.none': 'Nobody has changed a setting yet.',
  'settings.history.more': 'Show earlier changes',
  'settings.history.values': 'From {before} to {after}',
  'settings.history.by': '{name}, {when}',
  'settings.value.yes': 'Yes',
  'settings.value.no': 'No',
  'settings.value.pixels': '{count, plural, one {# pixel} other {# pixels}}',
  'settings.value.days': '{count, plural, one {# day} other {# days}}',
} as const
