import type { Translation } from '../createWords.ts'
import type { coverage as english } from '../en/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.fileName.departments': 'cobertura-departamentos',
  'coverage.fileName.offices': 'cobertura-oficinas',
  'coverage.fileName.nights': 'cobertura-noches',
  'coverage.fileName.quality': 'cobertura-calidad',

  'coverage.quality.fine': 'Buena',
  'coverage.quality.low': 'Baja',
  'coverage.quality.notLookedAt': 'Desconocida',
}
