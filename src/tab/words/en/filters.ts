/** The filters of people besides photo, department and search, which the gallery has. */
export const filters = {
  'filter.photoChangedDays': 'Photo changed',
  'filter.photoChangedDays.value':
    'photo changed in the last {days, plural, one {day} other {# days}}',
  'filter.quality': 'Photo quality',
  'filter.quality.value':
    '{quality, select, low {low photo quality} fine {good photo quality} other {photo quality not known}}',
  'filter.set': 'Photo set',
  'filter.set.value':
    '{origin, select, here {set here} elsewhere {set elsewhere} other {set here, changed elsewhere since}}',
  'filter.office': 'Office',
  'filter.without': 'Not filled in',
  'filter.without.value': '{without, select, department {no department} other {no office}}',
  'filter.country': 'Country or region',
  'filter.kind': 'Account type',
  'filter.kind.value':
    '{kind, select, member {members} guest {guests} disabled {disabled accounts} sharedMailbox {shared mailboxes} other {rooms and equipment}}',
  'filter.licence': 'License',
  'filter.licence.chosen': 'the chosen license',
  'filter.group': 'Member of group',
  'filter.group.chosen': 'members of the chosen group',
  'filter.approval': 'Approval',
  'filter.approval.waiting': 'photo waits for approval',
  'filter.addedDays': 'Added',
  'filter.addedDays.value': 'added in the last {days, plural, one {day} other {# days}}',
} as const
