import type { Translation } from '../../../../core/words/createWords.ts'
import type { check as english } from '../../en/import/check.ts'

export const check: Translation<typeof english> = {
  'check.title': 'Comprobar fotos',
  'check.hint':
    'Estas fotos se establecerán; se muestran junto a las actuales. Para cambiar un recorte, elija la foto.',
  'check.preparing': '{ready, number} de {total, number} preparadas',
  'check.preparingAndSending': '{ready, number} de {total, number} preparadas. {sending}',
  'check.preparingProgress': 'Preparando',
  'check.photos': 'Fotos que se van a establecer',
  'check.list': 'Fotos',
  'check.none': 'Todavía no hay ninguna.',
  'check.tab.all': 'Listas',
  'check.tab.warnings': 'Con advertencias',
  'check.tab.unchanged': 'Sin cambios',
  'check.tab.problems': 'No se pueden establecer',
  'check.tab.skipped': 'Omitidas',
  // one photo
  'check.unchanged': 'Sin cambios',
  'check.skip': 'Omitir',
  'check.include': 'Incluir',
  'check.skipPerson': 'Omitir a {name}',
  'check.includePerson': 'Incluir a {name}',
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
