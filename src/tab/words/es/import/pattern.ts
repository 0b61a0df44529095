import type { Translation } from '../../../../core/words/createWords.ts'
import type { pattern as english } from '../../en/import/pattern.ts'

export const pattern: Translation<typeof english> = {
  'pattern.open': 'Patrón',
  'pattern.openInUse': 'Patrón: {pattern}',
  'pattern.label': 'Cómo se llaman sus archivos',
  'pattern.hint': 'Se usa junto con las demás reglas. No incluya el tipo de archivo.',
  'pattern.placeholders': 'Marcadores de posición',
  'pattern.insert': 'Insertar {placeholder}',
  'pattern.use': 'Usar este patrón',
  'pattern.remove': 'Quitar el patrón',
  'pattern.presets': 'Patrones habituales',
  'pattern.inUse': 'En uso: {pattern}',
  'pattern.close': 'Cerrar',
  'pattern.part.givenName': 'Nombre',
  'pattern.part.surname': 'Apellidos',
  'pattern.part.displayName': 'Nombre completo',
  'pattern.part.initials': 'Iniciales',
  'pattern.part.employeeId': 'Id. de empleado',
  'pattern.part.user': 'Nombre de usuario',
  'pattern.part.mail': 'Dirección de correo',
  'pattern.part.upn': 'Nombre de inicio de sesión',
  'pattern.part.department': 'Departamento',
  'pattern.part.anything': 'Cualquier cosa',
  // tried on one file
  'pattern.addFiles': 'Agregue archivos para ver un ejemplo.',
  'pattern.typeOne': 'Escriba un patrón para ver lo que lee aquí.',
  'pattern.read': '{part}: {value}',
  'pattern.misfit': 'El patrón no se ajusta a este nombre.',
  'pattern.trying': 'Probando…',
  'pattern.nextFile': 'Otro archivo',
  'pattern.person': '{name} ({address})',
  'pattern.found.one': 'Este archivo corresponde a {person}.',
  'pattern.found.nobody': 'Este archivo no corresponde a nadie.',
  'pattern.found.similar':
    'Este archivo no corresponde a nadie. El nombre más parecido es {person}.',
  'pattern.found.several': 'El patrón corresponde a {count, number} personas, como {person}.',
  'pattern.found.severalByName':
    'El patrón y el nombre de archivo corresponden a {count, number} personas, como {person}.',
}
