/** What became of photos that wait for approval. */
export const approvalWords = {
  'approval.approved': '{name} approved this photo {when}.',
  'approval.declined': '{name} declined this photo {when}.',
  'approval.withdrawn': '{name} withdrew this photo {when}.',
  'approval.overtaken': '{name} chose another photo {when}.',
  'approval.asked': 'Your photo was sent to the people who manage photos.',
  'approval.asked.next': "You'll see here what they decide. Until then, your photo stays as it is.",
  'approval.reason.face': "Your face can't be seen clearly.",
  'approval.reason.quality': 'The picture is blurry, dark, or too small.',
  'approval.reason.others': 'It shows somebody else, or several people.',
  'approval.reason.unsuitable': "It doesn't suit your organization.",
} as const
