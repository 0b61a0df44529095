import type { Translation } from '../createWords.ts'
import type { coverage as english } from '../en/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.fileName.departments': 'cobertura-departamentos',
  'coverage.fileName.offices': 'cobertura-oficinas',
  'coverage.fileName.nights': 'cobertura-noches',
  'coverage.fileName.quality': 'cobertura-calidad',

  'coverage.column.department': 'Departamento',
  'coverage.column.office': 'Oficina',
  'coverage.column.night': 'Noche',
  'coverage.column.quality': 'Calidad',
  'coverage.column.people': 'Personas',
  'coverage.column.has': 'Con foto',
  'coverage.column.none': 'Sin foto',
  'coverage.column.unknown': 'Sin comprobar',
  'coverage.column.share': 'Con foto (%)',
  'coverage.column.before': 'Con foto antes (%)',
  'coverage.column.fine': 'Buena calidad',
  'coverage.column.low': 'Baja calidad',
  'coverage.column.notLookedAt': 'Calidad desconocida',
  'coverage.column.shareOfPhotos': 'De todas las fotos (%)',

  'coverage.quality.fine': 'Buena',
  'coverage.quality.low': 'Baja',
  'coverage.quality.notLookedAt': 'Desconocida',
}
