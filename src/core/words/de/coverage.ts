import type { Translation } from '../createWords.ts'
import type { coverage as english } from '../en/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.fileName.departments': 'abdeckung-abteilungen',
  'coverage.fileName.offices': 'abdeckung-bueros',
  'coverage.fileName.nights': 'abdeckung-naechte',
  'coverage.fileName.quality': 'abdeckung-qualitaet',

  'coverage.column.department': 'Abteilung',
  'coverage.column.office': 'Büro',
  'coverage.column.night': 'Nacht',
  'coverage.column.quality': 'Qualität',
  'coverage.column.people': 'Personen',
  'coverage.column.has': 'Mit Foto',
  'coverage.column.none': 'Ohne Foto',
  'coverage.column.unknown': 'Nicht geprüft',
  'coverage.column.share': 'Mit Foto (%)',
  'coverage.column.before': 'Zuvor mit Foto (%)',
  'coverage.column.fine': 'Gute Qualität',
  'coverage.column.low': 'Niedrige Qualität',
  'coverage.column.notLookedAt': 'Qualität nicht bekannt',
  'coverage.column.shareOfPhotos': 'Anteil an allen Fotos (%)',

  'coverage.quality.fine': 'Gut',
  'coverage.quality.low': 'Niedrig',
  'coverage.quality.notLookedAt': 'Nicht bekannt',
}
