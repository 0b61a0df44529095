import type { Translation } from '../../../core/words/createWords.ts'
import type { gallery as english } from '../en/gallery.ts'

export const gallery: Translation<typeof english> = {
  'gallery.title': 'Fotos de perfil',
  'gallery.title.short': 'Fotos',
  'gallery.myPhoto': 'Mi foto',
  'gallery.addPhotos': 'Agregar fotos',
  // begins as the full one does
  'gallery.addPhotos.short': 'Agregar',
  'gallery.more': 'Más',
  'gallery.runs': 'Operaciones',
  'gallery.refresh': 'Actualizar el directorio',
  'gallery.reading': 'Leyendo el directorio…',
  'gallery.checking': '{asked, number} de {of, number} personas comprobadas',
  'gallery.checking.minutes':
    '{asked, number} de {of, number} personas comprobadas, {minutes, plural, one {falta aproximadamente # minuto} many {faltan aproximadamente # de minutos} other {faltan aproximadamente # minutos}}',
  'gallery.checking.hours':
    '{asked, number} de {of, number} personas comprobadas, {hours, plural, one {falta aproximadamente # hora} many {faltan aproximadamente # de horas} other {faltan aproximadamente # horas}}',

  'gallery.coverage': 'Cobertura',
  'gallery.coverage.share':
    '{scope, select, all {El {share} de todas las cuentas tiene foto} other {El {share} de las personas activas tiene foto}}',
  'gallery.coverage.ofThese': 'El {share} tiene foto',
  'gallery.coverage.counts':
    '{has, number} de {total, number} personas tienen foto y {none, number} no{unknown, plural, =0 {} one {; falta por comprobar #} many {; faltan por comprobar #} other {; faltan por comprobar #}}',
  'gallery.coverage.counting': 'Contando',
  'gallery.show': 'Mostrar',
  'gallery.photo.chip':
    '{photo, select, has {Con foto {count}} none {Sin foto {count}} other {Sin comprobar {count}}}',
  'gallery.photo.cell': '{photo, select, has {Tiene foto} none {Sin foto} other {Sin comprobar}}',
  'gallery.photo': '{photo, select, has {con foto} none {sin foto} other {sin comprobar}}',
  'gallery.run': 'personas de una operación',
  'gallery.run.shown': 'Solo se muestran las personas de una operación.',
  'gallery.run.open': 'Ver operación',

  'gallery.drop.person': 'Suelte aquí una imagen para cambiar la foto de {name}',
  'gallery.drop.anyone': 'Suelte aquí una imagen para cambiar la foto de esta persona',
  'gallery.drop.page': 'Suelte aquí para agregar fotos, o sobre una persona para cambiar la suya',
  'gallery.drop.several': 'Una persona tiene una sola foto. Suelte una imagen sobre ella.',
  'gallery.drop.several.next':
    'Para agregar fotos de varias personas, suelte los archivos junto a las personas.',
  'gallery.drop.add':
    '{count, plural, one {Agregar # archivo} many {Agregar # de archivos} other {Agregar # archivos}}',
  'gallery.drop.dismiss': 'Cancelar',

  'gallery.find': 'Buscar personas',
  'gallery.search': 'Buscar personas',
  'gallery.search.hint': 'Buscar',
  'gallery.department': 'Departamento',
  'gallery.scope': 'Cuentas',
  'gallery.scope.active': 'Personas activas',
  'gallery.scope.all': 'Incluir invitados y deshabilitados',

  'gallery.filters': '{count, plural, =0 {Filtros} other {Filtros (#)}}',
  'gallery.filters.title': 'Filtros',
  'gallery.filters.clear': 'Borrar filtros',
  'gallery.filter.everyone': 'Todas las personas',
  'gallery.filter.group.search': 'Buscar grupos por nombre',
  'gallery.filter.group.none': 'Ningún grupo con este nombre',

  'gallery.view': 'Vista',
  'gallery.look':
    '{look, select, comfortable {Fotos grandes} compact {Fotos pequeñas} other {Lista}}',
  'gallery.sort': 'Ordenar por',
  'gallery.sort.by':
    '{sort, select, name {Nombre} department {Departamento} office {Oficina} photoChanged {Cambio de la foto} other {Incorporación}}',
  'gallery.order': 'Orden',
  'gallery.sort.direction':
    '{of, select, date {{descending, select, true {Más recientes primero} other {Más antiguas primero}}} other {{descending, select, true {De la Z a la A} other {De la A a la Z}}}}',
  'gallery.group': 'Agrupar por',
  'gallery.group.by': '{by, select, department {Departamento} office {Oficina} other {Sin grupos}}',
  'gallery.letters': 'Ir a una letra',
  'gallery.letters.from': 'Nombres a partir de {letter}. Ir a otra letra',
  'gallery.letters.loading': 'Cargando letras',
  'gallery.letters.count':
    '{letter}: {count, plural, one {# persona} many {# de personas} other {# personas}}',
  'gallery.letters.start': 'Desde el principio',
  'gallery.column':
    '{column, select, name {Nombre} department {Departamento} office {Oficina} jobTitle {Puesto} other {Foto}}',
  'gallery.marked': '{name} ({marks})',
  'gallery.group.none': '{by, select, department {Sin departamento} other {Sin oficina}}',
  'gallery.group.counts':
    '{count, plural, one {# persona} many {# de personas} other {# personas}}, el {share} tiene foto',

  'gallery.people': 'Personas',
  'gallery.found': '{count, plural, one {# persona} many {# de personas} other {# personas}}',
  'gallery.loadingMore': 'Cargando más personas',

  'gallery.empty.everyone': 'Aquí todavía no hay nadie',
  'gallery.empty.everyone.text': 'El directorio todavía se está leyendo o no contiene personas.',
  'gallery.empty.photo':
    '{photo, select, has {Todavía no hay fotos} none {Todo el mundo tiene foto} other {Se ha comprobado a todo el mundo}}',
  'gallery.empty.photo.text':
    '{photo, select, has {Agregue las primeras fotos para verlas aquí.} none {Todas las personas comprobadas tienen foto.} other {No queda nadie por comprobar.}}',
  'gallery.empty.filtered': 'No se ha encontrado a nadie',
  'gallery.empty.filtered.text': 'Nadie coincide con estos filtros: {filters}.',
  'gallery.empty.search': 'Nadie coincide con “{search}”.',
  'gallery.quoted': '“{search}”',
  'gallery.showEveryone': 'Mostrar todas las personas',
  'gallery.searchEveryone': 'Buscar entre todas las personas',
}
