import type { Translation } from '../../../../core/words/createWords.ts'
import type { check as english } from '../../en/import/check.ts'

export const check: Translation<typeof english> = {
  'check.title': 'Comprobar fotos',
  'check.hint':
    'Las fotos seleccionadas se establecerán. Para cambiar un recorte, elija las imágenes.',
  'check.preparing': '{ready, number} de {total, number} preparadas',
  'check.preparingAndSending': '{ready, number} de {total, number} preparadas. {sending}',
  'check.preparingProgress': 'Preparando',
  'check.photos': 'Fotos que se van a comprobar',
  'check.list': 'Fotos',
  'check.none': 'Todavía no hay ninguna.',
  'check.tab.all': 'Todas',
  'check.tab.warnings': 'Con advertencias',
  'check.tab.unchanged': 'Sin cambios',
  'check.tab.problems': 'No se pueden establecer',
  'check.tab.skipped': 'Omitidas',
  // one photo
  'check.unchanged': 'Sin cambios',
  'check.skip': 'Omitir',
  'check.changeCrop': 'Cambiar el recorte',
  'check.warning.may_be_damaged': '¿Dañada?',
  'check.warning.turned': 'Girada',
  'check.warning.small': 'Pequeña',
  'check.warning.enlarged': 'Ampliada',
  'check.warning.blurred': 'Borrosa',
  'check.warning.too_dark': 'Oscura',
  'check.warning.blown_out': 'Sobreexpuesta',
  'check.warning.face_small': 'Cara pequeña',
  'check.warning.face_cut_off': 'Cara cortada',
  'check.warning.several_faces': 'Varias caras',
  'check.warning.no_face': 'Sin cara',
  'check.warning.drawing': '¿Dibujo?',
  'check.warning.looks_like_another': '¿Se usa dos veces?',
  'check.warning.below_least_side': 'Inferior al mínimo',
  'check.doubtful':
    '{count, plural, one {# foto no está seleccionada} many {# de fotos no están seleccionadas} other {# fotos no están seleccionadas}}',
  'check.doubtful.text':
    'Es posible que no muestren la cara de la persona. Seleccione las que sean correctas. Las demás se omiten.',
  'check.doubtful.see': 'Mostrar advertencias',
  'check.now': 'Actual',
  'check.new': 'Nueva',
  'check.notSet': 'No se establece',
  'check.tick': 'Establecer la foto de {name}',
  'check.another': 'Otra persona',
  'check.anotherFor': 'Otra persona para {file}',
  'check.whose': '¿Quién aparece en esta foto?',
  'check.whose.text': 'Ahora es para {name}. Busque a la persona que muestra.',
  'check.whose.cancel': 'Cancelar',
  'check.whose.taken':
    '{name} ya recibe otra foto en esta importación. Si intercambia las dos, {present} recibe esa.',
  'check.whose.swap': 'Intercambiar',
  'check.remarks': 'Advertencias',
  'check.remark.count':
    '{count, plural, one {# foto} many {# de fotos} other {# fotos}}, {ticked, plural, =0 {ninguna seleccionada} one {# seleccionada} many {# seleccionadas} other {# seleccionadas}}',
  'check.remark.skipAll': 'Omitir todas: {name}',
  'check.remark.selectAll': 'Seleccionar todas: {name}',
  'check.skipAll': 'Omitir todas',
  'check.selectAll': 'Seleccionar todas',
  'check.warning.alsoFor': 'También para {name}',
  'check.warning.other': 'Advertencia',
  // what will be done
  'check.plan':
    '{ready, plural, =0 {{state, select, unchanged {No hay que hacer cambios} busy {Todavía no hay fotos listas} other {No hay fotos listas}}} one {Se establecerá # foto} many {Se establecerán # de fotos} other {Se establecerán # fotos}}{unchanged, plural, =0 {} other {, # sin cambios}}{warnings, plural, =0 {} one {, # con una advertencia} many {, # con advertencias} other {, # con advertencias}}{skipped, plural, =0 {} one {, # omitida} many {, # omitidas} other {, # omitidas}}{problems, plural, =0 {} other {, # no se {problems, plural, one {puede} other {pueden}} establecer}}',
  'check.nothingSetYet': 'No se cambia nada hasta que confirme.',
  'check.set':
    '{count, plural, one {Establecer # foto} many {Establecer # de fotos} other {Establecer # fotos}}',
  'check.finish': 'Finalizar',
  'check.discard': 'Descartar',
  'check.discard.title': '¿Descartar esta importación?',
  'check.discard.text':
    'No se ha cambiado la foto de nadie. Para establecer estas fotos más tarde, tendrá que volver a agregar los archivos.',
  'check.discard.cancel': 'Conservar la importación',
}
