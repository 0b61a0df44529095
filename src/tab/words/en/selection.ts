/** Selecting people in the gallery, and what is done with them. */
export const selection = {
  'selection.count': '{count, plural, one {# person selected} other {# people selected}}',
  'selection.countOf': '{count, number} of {total, number} selected',
  'selection.counting': 'Counting who is selected',
  'selection.cleared':
    '{by, select, filters {The filters have changed, so no one is selected anymore.} other {No one is selected anymore.}}',
  'selection.clear': 'Clear selection',
  'selection.all': 'Select all {count, number}',
  'selection.actions': 'Selected people',
  'selection.full':
    'You can select up to {max, number} people one by one. To select more, select everyone, then clear those you leave out.',

  'selection.download': 'Download',
  'selection.remove': 'Remove photos',
  'selection.remove.title':
    '{count, plural, one {Remove the photo of # person?} other {Remove the photos of # people?}}',
  'selection.remove.text':
    '{withPhoto, plural, =0 {As far as we know, no one selected has a photo.} one {# of them has a photo.} other {# of them have a photo.}} Each photo is kept before it is removed, so you can undo this.',
  'selection.restore': 'Restore photos',
  'selection.restore.title':
    '{count, plural, one {Restore the earlier photo of # person?} other {Restore the earlier photos of # people?}}',
  'selection.restore.text':
    'Everyone gets the photo back that they had before the last change made here. People for whom none is kept are skipped. You can undo this.',
  'selection.approve': '{count, plural, one {Approve # photo} other {Approve # photos}}',
  'selection.approve.title':
    '{count, plural, one {Approve # new photo?} other {Approve # new photos?}}',
  'selection.approve.text':
    'They are set right away. What was withdrawn or decided about in the meantime is left, and listed here.',
  'selection.approve.faces': 'New photos',
  'selection.approve.more': '{count, plural, one {and # more} other {and # more}}',
  'selection.approve.changed':
    '{count, plural, one {The photo of # of these people was changed or removed after they sent this one. They are left.} other {The photos of # of these people were changed or removed after they sent these. They are left.}}',
  'selection.approve.progress': '{done, number} of {total, number} decided',
  'selection.approve.done':
    '{count, plural, =0 {No photo was set.} one {# photo was set.} other {# photos were set.}}',
  'selection.approve.left': '{count, plural, one {# photo was left:} other {# photos were left:}}',
  'selection.approve.waits':
    '{count, plural, one {# photo still waits.} other {# photos still wait.}}',
  'selection.approve.stop': 'Stop',
  'selection.approve.open': 'Open approvals',
  'selection.approve.close': 'Close',

  'selection.cancel': 'Cancel',
} as const
