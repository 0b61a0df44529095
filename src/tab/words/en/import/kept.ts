/** What the browser has kept of the last review. */
export const kept = {
  'kept.title': 'Your last review of {count, plural, one {# file} other {# files}} is kept',
  'kept.decided':
    "{count, plural, =0 {You hadn't decided about any of them} one {You had decided about # of them} other {You had decided about # of them}} when it was last changed, {when}.",
  'kept.resume': 'Continue with the same files, or drop them here again.',
  'kept.again': 'Drop or choose the same files again, and your decisions apply.',
  'kept.lists': 'Add {lists} again, too.',
  'kept.continue': 'Continue',
  'kept.folder': 'Choose the folder again',
  'kept.files': 'Choose the files again',
  'kept.refused': "The browser didn't give the files back. Drop or choose them again.",
  'kept.startOver':
    "You'll lose your decisions about {count, plural, one {# file} other {# files}}. No photo is changed.",
  'kept.startOver.cancel': 'Keep review',
  'kept.applied':
    '{count, plural, =0 {The files of your last review are back} one {Your decision about # file is back} other {Your decisions about # files are back}}',
  'kept.absent':
    "{count, plural, one {# file that you had decided about isn't here. Add it, and your decision applies.} other {# files that you had decided about aren't here. Add them, and your decisions apply.}}",
  'kept.gone':
    "{count, plural, one {The person that you chose for # file isn't found anymore. Choose again.} other {The people that you chose for # files aren't found anymore. Choose again.}}",
  'kept.close': 'Close the message about your last review',
  'kept.not.title': 'This review ends with the page',
  'kept.not': "This browser can't keep it. Check the photos before you close or reload the page.",
  'kept.not.close': 'Close the message about keeping the review',
} as const
