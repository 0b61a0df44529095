/** Photos that wait for approval, to those who decide and to those who wait. */
export const approvalMessages = {
  'approval.title': 'New photo to approve',
  'approval.asks': '{name} asks you to approve a new photo',
  'approval.before': 'Current photo',
  'approval.beforeOf': 'The present photo of {name}',
  'approval.noBefore': "{present, select, none {No photo} other {Can't be shown now}}",
  'approval.after': 'New photo',
  'approval.afterOf': 'The new photo of {name}',
  'approval.noAfter': 'No longer kept',
  'approval.asked': 'Sent on {when}, {askedIn, select, chat {in the chat} other {in Likeness}}',
  'approval.good': 'Nothing stands out about the picture.',
  'approval.changed':
    'Their photo has changed since they sent this one. Approving asks Microsoft 365 first, and leaves a photo that is newer.',
  'approval.others': '{count, plural, one {# more photo waits.} other {# more photos wait.}}',
  'approval.approve': 'Approve',
  'approval.anyway': 'Approve anyway',
  'approval.decline': 'Decline',
  'approval.next': 'Next',
  'approval.open': 'Open approvals',
  'approval.review': 'Review here',
  'approval.why': 'Reason',
  'approval.choose': 'Choose a reason.',
  'approval.note': 'Add a note (optional)',
  'approval.note.missing': 'Type why, so that they know what to change.',
  'approval.reason':
    "{code, select, face {Their face can't be seen clearly} quality {Blurry, dark, or too small} others {Somebody else, or several people} unsuitable {Doesn't suit the organization} other {Another reason}}",
  'approval.ended':
    '{state, select, approved {Photo approved} declined {Photo declined} withdrawn {Photo withdrawn} other {Another photo was chosen}}',
  'approval.ended.of':
    '{state, select, approved {Photo of {name} approved} declined {Photo of {name} declined} withdrawn {{name} withdrew their photo} other {{name} chose another photo}}',
  'approval.ended.by':
    '{state, select, approved {Approved by {name}, {when}} declined {Declined by {name}, {when}} withdrawn {By themselves, {when}} other {By themselves, {when}}}',
  'approval.several':
    '{count, plural, one {# photo waits for approval} other {# photos wait for approval}}',
  'approval.none': 'Nothing waits for approval',
  'approval.none.text': 'When somebody sends a new photo, I tell you here.',
  'outcome.approved': 'Your photo was approved',
  'outcome.declined': 'Your photo was declined',
  'outcome.by':
    '{approved, select, true {{name} approved your new photo.} other {{name} declined your new photo. Your photo stays as it is.}}',
  'outcome.again': 'To try again, send me another picture.',
  'outcome.again.inTab': 'To try again, open your photo in Likeness.',
} as const
