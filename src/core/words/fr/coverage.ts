import type { Translation } from '../createWords.ts'
import type { coverage as english } from '../en/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.fileName.departments': 'couverture-services',
  'coverage.fileName.offices': 'couverture-bureaux',
  'coverage.fileName.nights': 'couverture-nuits',
  'coverage.fileName.quality': 'couverture-qualite',

  'coverage.column.department': 'Service',
  'coverage.column.office': 'Bureau',
  'coverage.column.night': 'Nuit',
  'coverage.column.quality': 'Qualité',
  'coverage.column.people': 'Personnes',
  'coverage.column.has': 'Avec photo',
  'coverage.column.none': 'Sans photo',
  'coverage.column.unknown': 'Non vérifiées',
  'coverage.column.share': 'Avec photo (%)',
  'coverage.column.before': 'Avec photo auparavant (%)',
  'coverage.column.fine': 'Bonne qualité',
  'coverage.column.low': 'Faible qualité',
  'coverage.column.notLookedAt': 'Qualité inconnue',
  'coverage.column.shareOfPhotos': 'Part des photos (%)',

  'coverage.quality.fine': 'Bonne',
  'coverage.quality.low': 'Faible',
  'coverage.quality.notLookedAt': 'Inconnue',
}
