/** What only the API says: the result of changing one's own photo, and the pages outside Teams. */
export const api = {
  'ownPhoto.set': 'Your photo is set.',
  'ownPhoto.removed': 'Your photo was removed.',
  'ownPhoto.delay': 'It can take up to a day for the change to show everywhere in Teams.',
  'ownPhoto.nothingToRemove': "You don't have a photo.",
  'ownPhoto.noAction': 'No action needed.',
  'page.consentDone': 'Done. You can close this window and go back to Teams.',
  'page.consentDeclined':
    'Nothing was changed. You can close this window, go back to Teams, and try again.',
  'page.tabNotBuilt': 'The tab isn\'t built yet. Run "npm run build", then reload this page.',
} as const
