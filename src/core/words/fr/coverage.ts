import type { Translation } from '../createWords.ts'
import type { coverage as english } from '../en/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.fileName.departments': 'couverture-services',
  'coverage.fileName.offices': 'couverture-bureaux',
  'coverage.fileName.nights': 'couverture-nuits',
  'coverage.fileName.quality': 'couverture-qualite',

  'coverage.quality.fine': 'Bonne',
  'coverage.quality.low': 'Faible',
  'coverage.quality.notLookedAt': 'Inconnue',
}
