/** Lists of coverage: file names, columns, and cell values. */
export const coverage = {
  'coverage.fileName.departments': 'coverage-departments',
  'coverage.fileName.offices': 'coverage-offices',
  'coverage.fileName.nights': 'coverage-nights',
  'coverage.fileName.quality': 'coverage-quality',

  'coverage.column.department': 'Department',
  'coverage.column.office': 'Office',
  'coverage.column.night': 'Night',
  'coverage.column.quality': 'Quality',
  'coverage.column.people': 'People',
  'coverage.column.has': 'With photo',
  'coverage.column.none': 'Without photo',
  'coverage.column.unknown': 'Not checked',
  'coverage.column.share': 'With photo (%)',
  'coverage.column.before': 'With photo before (%)',
  'coverage.column.fine': 'Good quality',
  'coverage.column.low': 'Low quality',
  'coverage.column.notLookedAt': 'Quality not known',
  'coverage.column.shareOfPhotos': 'Of all photos (%)',

  'coverage.quality.fine': 'Good',
  'coverage.quality.low': 'Low',
  'coverage.quality.notLookedAt': 'Not known',
} as const
