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
  'selection.approve':
    '{count, plural, one {Aprobar # foto} many {Aprobar # de fotos} other {Aprobar # fotos}}',
  'selection.approve.title':
    '{count, plural, one {¿Aprobar # foto nueva?} many {¿Aprobar # de fotos nuevas?} other {¿Aprobar # fotos nuevas?}}',
  'selection.approve.text':
    'Se establecen de inmediato. Las que entretanto se hayan retirado o sobre las que ya se haya decidido no se cambian y aparecen aquí.',
  'selection.approve.faces': 'Fotos nuevas',
  'selection.approve.more': '{count, plural, one {y # más} many {y # más} other {y # más}}',
  'selection.approve.changed':
    '{count, plural, one {La foto de # de estas personas se cambió o se quitó después de que enviara esta. Se deja como está.} many {Las fotos de # de estas personas se cambiaron o se quitaron después de que enviaran estas. Se dejan como están.} other {Las fotos de # de estas personas se cambiaron o se quitaron después de que enviaran estas. Se dejan como están.}}',
  'selection.approve.progress': '{done, number} de {total, number} decididas',
  'selection.approve.done':
    '{count, plural, =0 {No se ha establecido ninguna foto.} one {Se ha establecido # foto.} many {Se han establecido # de fotos.} other {Se han establecido # fotos.}}',
  'selection.approve.left':
    '{count, plural, one {No se ha establecido # foto:} many {No se han establecido # de fotos:} other {No se han establecido # fotos:}}',
  'selection.approve.waits':
    '{count, plural, one {# foto sigue pendiente.} many {# de fotos siguen pendientes.} other {# fotos siguen pendientes.}}',
  'selection.approve.stop': 'Detener',
  'selection.approve.open': 'Abrir las aprobaciones',
  'selection.approve.close': 'Cerrar',

  'selection.cancel': 'Cancelar',
}
