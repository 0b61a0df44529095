import type { Translation } from '../../../core/words/createWords.ts'
import type { selection as english } from '../en/selection.ts'

export const selection: Translation<typeof english> = {
  'selection.count':
    '{count, plural, one {# persona seleccionada} many {# de personas seleccionadas} other {# personas seleccionadas}}',
  'selection.countOf': '{count, number} de {total, number} seleccionadas',
  'selection.counting': 'Contando la selección',
  'selection.cleared':
    '{by, select, filters {Los filtros han cambiado, por lo que ya no hay nadie seleccionado.} other {Ya no hay nadie seleccionado.}}',
  'selection.clear': 'Borrar selección',
  'selection.all': 'Seleccionar las {count, number}',
  'selection.actions': 'Personas seleccionadas',
  'selection.full':
    'Puede seleccionar hasta {max, number} personas una a una. Para seleccionar más, seleccione todas y desmarque las que quiera excluir.',

  'selection.download': 'Descargar',
  'selection.remove': 'Quitar fotos',
  'selection.remove.title':
    '{count, plural, one {¿Quitar la foto de # persona?} many {¿Quitar las fotos de # de personas?} other {¿Quitar las fotos de # personas?}}',
  'selection.remove.text':
    '{withPhoto, plural, =0 {Que se sepa, ninguna de las personas seleccionadas tiene foto.} one {# de ellas tiene foto.} many {# de ellas tienen foto.} other {# de ellas tienen foto.}} Cada foto se conserva antes de quitarla, por lo que puede deshacer esta acción.',
  'selection.restore': 'Restaurar fotos',
  'selection.restore.title':
    '{count, plural, one {¿Restaurar la foto anterior de # persona?} many {¿Restaurar las fotos anteriores de # de personas?} other {¿Restaurar las fotos anteriores de # personas?}}',
  'selection.restore.text':
    'Cada persona recupera la foto que tenía antes del último cambio hecho aquí. Se omite a las personas de las que no se conserva ninguna. Puede deshacer esta acción.',
  'selection.cancel': 'Cancelar',
}
