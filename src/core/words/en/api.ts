/** What only the API says: the result of changing one photo, and the pages outside Teams. */
export const api = {
  'ownPhoto.set': 'Your photo is set.',
  'ownPhoto.removed': 'Your photo was removed.',
  'ownPhoto.undone': 'Your photo is as it was before.',
  'ownPhoto.delay':
    'It can take up to a day for the change to show everywhere in Teams and Outlook.',
  'ownPhoto.notShown':
    'Microsoft 365 may take a while to show the change, and up to a day to show it everywhere in Teams and Outlook.',
  'ownPhoto.different':
    'Microsoft 365 shows a different picture than the one that was sent. Check the photo, or set it again.',
  'ownPhoto.changed': 'Microsoft 365 shows another photo, which was set at the same time.',
  'ownPhoto.nothingToRemove': "You don't have a photo.",
  'ownPhoto.noAction': 'No action needed.',
  'personPhoto.set': 'The photo is set.',
  'personPhoto.removed': 'The photo was removed.',
  'personPhoto.nothingToRemove': "This person doesn't have a photo.",
  'shownBy.teams': 'Teams can take up to a day to show the change to everyone.',
  'shownBy.outlook': 'Outlook can take up to a day to show the change to everyone.',
  'shownBy.sharepoint': 'SharePoint and OneDrive can take up to three days.',
  'changedBy.sentence':
    '{name} {action, select, remove {removed} create {added} other {replaced}} this photo {when}.',
  'changedBy.ago': '{duration} ago',
  'changedBy.on': 'on {date}',
  'changedBy.now': '{name} is changing this photo right now.',
  'selection.now':
    '{count, plural, =0 {nobody fits now} one {# person fits now} other {# people fit now}}',
  'page.consentDone': 'Done. You can close this window and go back to Teams.',
  'page.consentDeclined':
    'Nothing was changed. You can close this window, go back to Teams, and try again.',
  'page.tabNotBuilt': 'The tab isn\'t built yet. Run "npm run build", then reload this page.',
} as const
