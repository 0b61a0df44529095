import type { Translation } from '../../../core/words/createWords.ts'
import type { exportWords as english } from '../en/export.ts'

export const exportWords: Translation<typeof english> = {
  'export.open': 'Descargar…',
  'export.title':
    'Descargar de {count, plural, one {# persona} many {# de personas} other {# personas}}',
  'export.content': 'Qué descargar',
  'export.photos': 'Las fotos, en un archivo ZIP',
  'export.list': 'Una lista de estas personas',
  'export.format': 'Formato',
  'export.format.xlsx': 'Excel (XLSX)',
  'export.format.csv': 'CSV',

  'export.pattern': 'Cómo se llaman los archivos',
  'export.pattern.hint':
    'Al agregar fotos se leen los mismos marcadores de posición. Una lista en el archivo ZIP indica quién es quién.',
  'export.pattern.missing': 'Escriba un patrón o elija uno habitual.',
  'export.checking': 'Comprobando los nombres…',
  'export.nobody': 'Aquí nadie tiene foto.',
  'export.example': 'Los archivos se llaman así: {names}.',
  'export.alike':
    '{count, plural, one {# persona tiene el mismo nombre de archivo que otra. Recibe} many {# de personas tienen el mismo nombre de archivo que otra. Reciben} other {# personas tienen el mismo nombre de archivo que otra. Reciben}} un número, como en {name}.',
  'export.otherwise':
    '{count, plural, one {# persona no se puede nombrar así. Su archivo lleva} many {# de personas no se pueden nombrar así. Sus archivos llevan} other {# personas no se pueden nombrar así. Sus archivos llevan}} el nombre de inicio de sesión, como en {name}.',

  'export.part': 'Parte',
  'export.part.hint': 'En los teléfonos, las fotos se descargan por partes.',
  'export.part.people':
    '{part, number} de {parts, number}: personas de la {from, number} a la {to, number}',

  'export.started':
    'La descarga ha comenzado. El explorador muestra el progreso y puede detenerla.',
  'export.started.part':
    'La parte {part, number} ha comenzado en el explorador. Elija la parte siguiente cuando termine.',
  'export.download': 'Descargar',
  'export.cancel': 'Cancelar',
  'export.close': 'Cerrar',
}
