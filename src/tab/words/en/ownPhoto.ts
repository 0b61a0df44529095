/** The page for your own photo. */
export const ownPhoto = {
  'ownPhoto.title': 'My photo',
  'ownPhoto.current': 'Your current photo',
  'ownPhoto.none': "You don't have a photo",
  'ownPhoto.loading': 'Loading your photo',
  'ownPhoto.busy': 'Working on it',
  'ownPhoto.choose': 'Choose a picture',
  'ownPhoto.replace': 'Replace',
  'ownPhoto.remove': 'Remove',
  'ownPhoto.undo': 'Undo',
  'ownPhoto.redo': 'Redo',
  'ownPhoto.unreadable': "Your photo can't be read",
  'ownPhoto.notKnown': "Your photo couldn't be loaded",
  'ownPhoto.onlyFirst':
    'You added {count, plural, one {# file} other {# files}}. Only the first picture is used: a profile photo is one picture.',
  'ownPhoto.ways': 'You can also drop a picture on this page, or paste one.',
  'ownPhoto.sizes': 'As others see it',
  'ownPhoto.about':
    'Your colleagues see this photo in Teams, Outlook, and everywhere else in Microsoft 365. You can use any picture, and check the crop before you set it.',
  'ownPhoto.picture': 'Picture',
  'ownPhoto.notAllowed': "Your organization doesn't let people set their own photo",
  'ownPhoto.notAllowed.text': 'Ask whoever manages photos in your organization to set it for you.',
  'ownPhoto.asked.side':
    'Your organization asks for at least {pixels, number} × {pixels, number} pixels.',
  'ownPhoto.asked.face': 'Your organization asks for a photo that shows your face.',
  'ownPhoto.asked.both':
    'Your organization asks for at least {pixels, number} × {pixels, number} pixels, and for a photo that shows your face.',

  'ownPhoto.now': 'Now',
  'ownPhoto.new': 'New',
  'ownPhoto.cropped': 'Your new photo, as cropped',
  'ownPhoto.use': 'Set photo',
  'ownPhoto.changeCrop': 'Change the crop',
  'ownPhoto.cancel': 'Cancel',
  'ownPhoto.crop.title': 'Your photo',

  'ownPhoto.askRemove': 'Remove your photo?',
  'ownPhoto.askRemove.text':
    'Your initials are shown instead, everywhere in Microsoft 365. You can choose a new photo at any time.',
  // a picture that was sent to the bot
  'fromChat.left': 'The picture still waits in the chat, as it was.',
  'fromChat.answered': "You've already answered the card with this picture.",
  'fromChat.gone':
    "The picture from the chat isn't kept anymore. Choose it here, or send it to the bot again.",
  'fromChat.otherOwner': 'This picture was sent by someone else. Only they can use it.',
} as const
