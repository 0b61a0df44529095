/**
 * The titles of columns in reports and lists. They are the same in every language: importing reads some of them back, and
 * what others compute from these files must not depend on who has downloaded them.
 */
export const columnTitles = {
  number: 'No.',
  file: 'File',
  person: 'Person',
  name: 'Name',
  signInName: 'Sign-in name',
  objectId: 'Object ID',
  mail: 'Email address',
  department: 'Department',
  office: 'Office',
  jobTitle: 'Job title',
  employeeId: 'Employee ID',
  photo: 'Photo',
  changedAt: 'Photo changed (UTC)',
  matchedBy: 'Matched by',
  result: 'Result',
  time: 'Time (UTC)',
  reason: 'Reason',
  nextStep: 'Next step',
  code: 'Code',
  details: 'Details',
  requestId: 'Request ID',
  etagBefore: 'ETag before',
  etagAfter: 'ETag after',
  note: 'Note',
  night: 'Night',
  quality: 'Quality',
  people: 'People',
  has: 'With photo',
  none: 'Without photo',
  unknown: 'Not checked',
  share: 'With photo (%)',
  before: 'With photo before (%)',
  fine: 'Good quality',
  low: 'Low quality',
  notLookedAt: 'Quality not known',
  shareOfPhotos: 'Of all photos (%)',
} as const

export type ColumnTitle = keyof typeof columnTitles
