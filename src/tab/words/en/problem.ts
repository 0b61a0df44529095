/** What goes wrong between the tab and the service, and pages that can't be shown because of it. */
export const problem = {
  'problem.tryAgain': 'Try again',
  'problem.details': 'Details',
  'problem.code': 'Code: {code}',
  'problem.about': 'About: {detail}',
  'problem.requestId': 'Request ID: {requestId}',
  'problem.copy': 'Copy details',
  'problem.copied': 'Copied',
  'problem.selected': 'Selected. Press Ctrl+C to copy.',
  'problem.open': 'Open',
  'problem.notOpened': "The page couldn't be opened from here.",
  'problem.openItself': 'Open it in a new window',
  'problem.waitingForYou': 'Waiting for you to come back…',

  'problem.consent': 'One permission is missing',
  'problem.consent.why':
    'Likeness needs your permission to read and change profile photos on your behalf.',
  'problem.consent.how':
    'Microsoft shows you exactly what is requested before you agree. An administrator can agree for everyone.',
  'problem.consent.open': 'Review and allow',
  'problem.mfa': "Confirm that it's you",
  'problem.mfa.why':
    'Your organization requires a second proof of who you are before photos can be read or changed.',
  'problem.mfa.how': 'Confirm with Microsoft, then come back here.',
  'problem.mfa.open': 'Confirm with Microsoft',

  'problem.offline': "The service can't be reached.",
  'problem.offline.next': 'Check your connection, then try again.',
  'problem.busy': "The service isn't ready.",
  'problem.unexpected': 'The service returned an unexpected answer.',
  'problem.inAMinute': 'Try again in a minute.',
  'problem.status': 'HTTP {status}',
  'problem.inPage': 'Something went wrong on this page.',
  'problem.inPage.next': 'Reload the tab.',
  'problem.partMissing': "This page couldn't be loaded.",
  'problem.partMissing.next':
    'Likeness may have been updated, or your connection was interrupted. Reload to continue.',
  'problem.noDownloads': "Files can't be downloaded in the apps on phones.",
  'problem.noDownloads.next': 'Open Likeness on a computer.',
  'problem.file.next': 'Choose the file again.',
} as const
