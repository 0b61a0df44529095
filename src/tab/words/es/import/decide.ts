import type { Translation } from '../../../../core/words/createWords.ts'
import type { decide as english } from '../../en/import/decide.ts'

export const decide: Translation<typeof english> = {
  'decide.title': '{number, number} de {count, number}',
  'decide.title.done': 'Listo',
  'decide.done':
    '{postponed, plural, =0 {No queda nada por decidir.} one {No queda nada por decidir, excepto el archivo que ha pospuesto.} many {No queda nada por decidir, excepto los # de archivos que ha pospuesto.} other {No queda nada por decidir, excepto los # archivos que ha pospuesto.}}',
  'decide.back': 'Atrás',
  'decide.skip': 'Omitir',
  'decide.postpone': 'Posponer',
  'decide.close': 'Cerrar',
  'decide.finish': 'Listo',
  'decide.keys': 'Teclas: de 1 a 9 para elegir, → para posponer, ← para volver, 0 para omitir',
  'decide.which':
    '{count, plural, one {# archivo corresponde} many {# de archivos corresponden} other {# archivos corresponden}} a la misma persona. ¿Cuál quiere usar?',
  'decide.nobody':
    'No se ha encontrado a nadie con este nombre. Busque a la persona u omita el archivo.',
  'decide.anyway': '¿Establecer de todos modos la foto de {name}?',
  'decide.who': '{match}. ¿Quién es?',
  'decide.anotherPersonFor': 'Otra persona para {file}',
  'decide.yes': 'Sí, es {name}',
  'decide.yesAnyway': 'Sí, establecerla para {name}',
  'picker.open': '{label}: mostrar personas',
  'picker.search': 'Buscar una persona',
  'picker.similar': 'Ver nombres parecidos',
  'picker.several': 'Elegir entre {count, number} personas',
  'picker.more': 'Hay más personas. Agregue otra palabra, como un departamento.',
  'picker.typeName': 'Escriba un nombre',
  'picker.searching': 'Buscando…',
  'picker.nobody': 'No se ha encontrado a nadie',
  'picker.guest': 'invitado',
  'picker.disabled': 'deshabilitado',
  'picker.shared': 'sala o buzón compartido',
}
