import type { Translation } from '../../../../core/words/createWords.ts'
import type { coverage as english } from '../../en/oversight/coverage.ts'

export const coverage: Translation<typeof english> = {
  'coverage.title': 'Cobertura',
  'coverage.loading': 'Cargando la cobertura',
  'coverage.loadingChart': 'Cargando el gráfico',
  'coverage.days': 'Período',
  'coverage.days.option': '{days, plural, =365 {Último año} other {Últimos # días}}',
  'coverage.headline': 'El {share} de las personas activas tiene foto',
  'coverage.headline.unknown': 'Todavía no se ha comprobado si alguien tiene foto',
  'coverage.change':
    '{points, plural, =0 {Sin cambios desde el {date}} one {{sign}1 punto porcentual desde el {date}} many {{sign}# de puntos porcentuales desde el {date}} other {{sign}# puntos porcentuales desde el {date}}}',
  'coverage.empty': 'Todavía no hay nadie en el directorio',
  'coverage.empty.text': 'En cuanto se haya leído, verá aquí quién tiene foto.',

  'coverage.department': 'Por departamento',
  'coverage.office': 'Por oficina',
  'coverage.nights': 'Noche a noche',
  'coverage.quality': 'Calidad de las fotos',
  'coverage.group.worst': 'Ordenado por la proporción de personas sin foto, de mayor a menor.',
  'coverage.group.without': '{by, select, department {Sin departamento} other {Sin oficina}}',
  'coverage.group.bar':
    '{name}: {share} {photo, select, has {con foto} none {sin foto} other {sin comprobar}}, {count, number} de {total, plural, one {# persona} many {# de personas} other {# personas}}. Abre la lista.',
  'coverage.group.name': '{by, select, department {Departamento} other {Oficina}}',
  'coverage.group.showAll':
    '{by, select, department {Mostrar los {count, number} departamentos} other {Mostrar las {count, number} oficinas}}',
  'coverage.group.showFewer': 'Mostrar menos',
  'coverage.group.none':
    '{by, select, department {El directorio no indica el departamento de nadie.} other {El directorio no indica la oficina de nadie.}}',

  'coverage.nights.about':
    'La proporción de personas activas con foto, calculada cada noche. Un hueco es una noche en la que Likeness no estaba en funcionamiento.',
  'coverage.nights.none': 'La primera noche se calcula después de las 2:00.',
  'coverage.nights.missing':
    '{count, plural, =0 {No falta ninguna noche.} one {Falta # noche.} many {Faltan # de noches.} other {Faltan # noches.}}',
  'coverage.nights.point': '{date}: {share}',

  'coverage.quality.about':
    'Likeness conoce la calidad de las fotos que se establecieron aquí. Las demás no se han examinado.',
  'coverage.quality.none': 'Todavía nadie tiene foto.',
  'coverage.quality.name': '{quality, select, fine {Buena} low {Baja} other {Sin examinar}}',
  'coverage.quality.bar':
    '{quality, select, fine {Buena calidad} low {Baja calidad} other {Sin examinar}}: {share}, {count, plural, one {# foto} many {# de fotos} other {# fotos}}. Abre la lista.',
  'coverage.quality.share': 'Proporción de fotos',

  'coverage.column.share': 'Con foto',
  'coverage.column.none': 'Sin foto',
  'coverage.column.unknown': 'Sin comprobar',
  'coverage.column.people': 'Personas',
  'coverage.column.before': 'El {date}',
  'coverage.column.night': 'Noche',
  'coverage.column.photos': 'Fotos',
  'coverage.missing': 'Sin calcular',
  'coverage.legend': '{photo, select, has {Con foto} none {Sin foto} other {Sin comprobar}}',

  'coverage.asTable': 'Mostrar como tabla',
  'coverage.asTable.of': '{title}: mostrar como tabla',
  'coverage.asChart.of': '{title}: mostrar como gráfico',
  'coverage.asChart': 'Mostrar como gráfico',
  'coverage.save': 'Guardar',
  'coverage.save.of': '{title}: guardar',
  'coverage.save.png': 'Imagen (PNG)',
  'coverage.save.csv': 'Tabla (CSV)',
  'coverage.fileName':
    '{of, select, departments {cobertura-departamentos} offices {cobertura-oficinas} nights {cobertura-noches} other {cobertura-calidad}}',
}
