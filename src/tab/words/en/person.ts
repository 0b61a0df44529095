/** One person: on a tile of the gallery, and in the details. */
export const person = {
  'person.guest': 'Guest',
  'person.disabled': 'Disabled',
  'person.notChecked': 'Not checked yet',

  'person.close': 'Close',
  'person.photoOf': 'Photo of {name}',
  'person.loadingPhoto': 'Loading photo',
  'person.disabledAccount': 'Disabled account',
  'person.photo': 'Photo',
  'person.photo.state':
    '{photo, select, has {Has a photo} none {No photo} other {Not checked yet}}',
  'person.jobTitle': 'Job title',
  'person.department': 'Department',
  'person.office': 'Office',
  'person.signInName': 'Sign-in name',
  'person.mailbox': 'Mailbox',
  'person.mailbox.none': "None. Photos can't be larger than 100 KB.",
} as const
