/** What each step is called and does, and what it finds. */
export const stepWords = {
  'step.permissions': 'Permissions of the app',
  'step.permissions.does':
    'Compares the permissions in the app’s token with those that Likeness needs. Changes nothing.',
  'permissions.granted': 'Granted to the app: {names}',
  'permissions.none': 'none',
  'permissions.unreadable': 'The app’s token could not be read.',
  'permissions.missing': '{permission} is missing. {without}.',
  'permissions.further': 'Not needed by Likeness: {names}',

  'step.showPhoto': 'Setting a photo, and how soon it is shown',
  'step.showPhoto.does':
    'Sets a drawn picture with the app’s permissions, and measures when each way of reading shows it.',
  'showPhoto.refused': 'The photo was not accepted.',
  'showPhoto.accepted': 'The photo was accepted.',
  'showPhoto.size':
    'Sent {sentSide, number} × {sentSide, number} pixels and {sentBytes, number} bytes; stored {width, number} × {height, number} pixels and {bytes, number} bytes, which look the same.',

  'step.etag': 'A new etag with every write',
  'step.etag.does':
    'Sets the same picture twice. Likeness recognizes its photos by the etag, which each write has to renew.',
  'etag.stable': 'Reading twice gives the same etag.',
  'etag.unstable': 'Reading twice gives two etags, without a write between.',
  'etag.new': 'Setting the same picture again gives a new etag.',
  'etag.same': 'Setting the same picture again did not give a new etag.',
  'etag.unread': 'The etag could not be read.',

  'step.refusedPictures': 'Pictures that are refused',
  'step.refusedPictures.does':
    'Sends a picture of 20 pixels, a file that is no picture, and one of 4.5 MB, to see how Microsoft 365 refuses them.',
  'refused.small': '20 pixels',
  'refused.notPicture': 'No picture',
  'refused.huge': '4.5 MB',
  'refused.result': '{what}: {result}',
  'refused.accepted': 'Accepted, not refused.',

  'step.removal': 'Removing a photo, and how soon it is gone',
  'step.removal.does':
    'Removes the test user’s photo, measures when each way of reading shows none, and removes it once more.',
  'removal.nothing': 'Microsoft 365 says that there was nothing to remove.',
  'removal.accepted': 'The removal was accepted.',
  'removal.again': 'Removing it once more says that there is none, as Likeness expects.',
  'removal.againOther': 'Removing it once more does not say that there is none.',

  'step.noPhoto': 'The answer for someone without a photo',
  'step.noPhoto.does':
    'Removes the test user’s photo, and looks whether Likeness reads every answer as “no photo”.',
  'noPhoto.known': '{view}: read as “no photo”',
  'noPhoto.found': '{view}: read as a photo, though there is none',

  'step.settings': 'Who may change photos, and whether that binds the app',
  'step.settings.does':
    'Reads the setting photoUpdateSettings. If it restricts who may change photos, sets a photo as the app.',
  'settings.noPermission':
    'The app may not read it. To find out, grant the application permission PeopleSettings.Read.All and start again.',
  'settings.unreadable': 'The setting could not be read.',
  'settings.source': 'Photos are managed in: {source}',
  'settings.unset': 'not set',
  'settings.roles': 'Only these roles may change photos: {roles}',
  'settings.everyone': 'Every role may change photos.',
  'settings.unrestricted':
    'So it can’t be seen whether a restriction would bind the app. If you ever restrict it, start again a day later.',
  'settings.written': 'The app can set a photo nevertheless.',

  'step.withoutMailbox': 'A photo above 100 KB for someone without a mailbox',
  'step.withoutMailbox.does':
    'Sets a photo below and one of 150 KB for a test user without a mailbox. You are asked for one, if the first has a mailbox.',
  'withoutMailbox.nobody': 'There is no test user without a mailbox.',
  'withoutMailbox.hasOne': 'This person has a mailbox.',
  'withoutMailbox.small': 'A photo below 100 KB is accepted.',
  'withoutMailbox.smallRefused': 'Even a photo below 100 KB is not accepted. {why}',
  'withoutMailbox.large': 'One of 150 KB is accepted too: the limit no longer holds.',
  'withoutMailbox.largeRefused': 'One of 150 KB is not accepted. {why}',

  'step.guest': 'The photo of a guest',
  'step.guest.does': 'Sets a photo for a guest as the app. You are asked for one.',
  'guest.nobody': 'There is no guest to try it with.',
  'guest.isMember': 'This person is not a guest.',
  'guest.accepted': 'The app can set a guest’s photo.',

  'step.cards': 'Pictures in the bot’s cards',
  'step.cards.does':
    'You look at the bot’s answer on each device. Sign in to Teams as the test user, and send “my photo” to Likeness. Needs the running product, and the app installed for the test user.',
  'step.tab': 'The tab and the consent page',
  'step.tab.does':
    'You open Likeness as the test user. Needs the running product, and the app installed for the test user.',
  'seen.unattended': 'Only a person can see this. Run npm run confirm without --yes.',
  'seen.card.web': 'Teams on the web: does the card show the photo?',
  'seen.card.desktop': 'Teams on the desktop: does the card show the photo?',
  'seen.card.phone': 'Teams on a phone: does the card show the photo?',
  'seen.tab.opens': 'Teams: does the tab open and show the test user’s photo?',
  'seen.tab.consent':
    'If a consent page was shown: did it end with a page of Likeness that says what to do?',
  'seen.tab.outlook': 'Outlook or the Microsoft 365 app: does the tab open there?',
  'seen.keys': 'y: yes, n: no, s: not tried or not shown',
  'seen.note': 'What did you see instead? (Enter for nothing):',
  'seen.noted': 'Seen instead: {note}',
  'seen.answer': '{question} {answer, select, y {Yes} n {No} other {Not tried}}',
} as const
