import type { Translation } from '../createWords.ts'
import type { coverage as english } from '../en/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.fileName.departments': 'abdeckung-abteilungen',
  'coverage.fileName.offices': 'abdeckung-bueros',
  'coverage.fileName.nights': 'abdeckung-naechte',
  'coverage.fileName.quality': 'abdeckung-qualitaet',

  'coverage.quality.fine': 'Gut',
  'coverage.quality.low': 'Niedrig',
  'coverage.quality.notLookedAt': 'Nicht bekannt',
}
