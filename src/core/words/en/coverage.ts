/** Lists of coverage: file names, columns, and cell values. */
export const coverage = {
  'coverage.fileName.departments': 'coverage-departments',
  'coverage.fileName.offices': 'coverage-offices',
  'coverage.fileName.nights': 'coverage-nights',
  'coverage.fileName.quality': 'coverage-quality',

  'coverage.quality.fine': 'Good',
  'coverage.quality.low': 'Low',
  'coverage.quality.notLookedAt': 'Not known',
} as const
