import type { Translation } from '../../../core/words/createWords.ts'
import type { defaults as english } from '../en/defaults.ts'

export const defaults: Translation<typeof english> = {
  'defaults.open': 'Imagen predeterminada',
  'defaults.title':
    'Establecer una imagen predeterminada para {count, plural, one {# persona} many {# de personas} other {# personas}}',
  'defaults.kind': 'Imagen',
  'defaults.kind.initials': 'Iniciales sobre un color',
  'defaults.kind.file': 'Una imagen para todo el mundo',

  'defaults.colours': 'Colores',
  'defaults.colours.hint':
    'Hasta {max, number} códigos de color, como #0078d4. Cada persona conserva el mismo color.',
  'defaults.colours.none': 'Escriba al menos un código de color.',
  'defaults.colours.tooMany': 'Use como máximo {max, number} colores.',
  'defaults.colours.wrong': '“{part}” no es un código de color. Escríbalo así: #0078d4.',
  'defaults.colours.select':
    'Seleccione hasta {max, number}. Cada persona conserva el mismo color.',
  'defaults.colours.few': 'Seleccione al menos un color.',
  'defaults.colours.many': 'Seleccione como máximo {max, number} colores.',
  'defaults.colours.own': 'Agregar un color propio',
  'defaults.colours.own.hint': 'Escriba su código, como #0078d4.',
  'defaults.colours.add': 'Agregar',
  'defaults.colours.reset': 'Usar los colores sugeridos',
  'defaults.colour':
    '{name, select, blue {Azul} teal {Verde azulado} green {Verde} brown {Marrón} red {Rojo} purple {Púrpura} violet {Violeta} other {Ciruela}}',
  'defaults.examples': 'Ejemplos',

  'defaults.file': 'Imagen para todo el mundo',
  'defaults.file.hint': 'JPEG, PNG, WebP, HEIC y otros formatos, hasta {megabytes, number} MB.',
  'defaults.file.choose': 'Elegir una imagen',
  'defaults.file.another': 'Elegir otra imagen',
  'defaults.file.drop': 'O suéltela aquí.',
  'defaults.file.preparing': 'Preparando la imagen',
  'defaults.file.alt': 'La imagen tal como se establecerá',

  'defaults.replace': 'Reemplazar también las fotos existentes',
  'defaults.text':
    '{existing, select, replace {{withPhoto, plural, =0 {Que se sepa, ninguna de las personas seleccionadas tiene foto.} one {# de ellas tiene una foto, que se reemplaza.} many {# de ellas tienen una foto, que se reemplaza.} other {# de ellas tienen una foto, que se reemplaza.}} Cada foto se conserva antes de reemplazarla, por lo que puede deshacer esta acción.} other {{withPhoto, plural, =0 {Que se sepa, ninguna de las personas seleccionadas tiene foto.} one {# de ellas tiene foto y la conserva.} many {# de ellas tienen foto y la conservan.} other {# de ellas tienen foto y la conservan.}} Las personas cuya foto todavía no se conoce se comprueban primero. Puede deshacer esta acción.}}',
  'defaults.allHave':
    '{count, plural, one {Esta persona ya tiene foto.} many {# de personas ya tienen foto.} other {Las # personas ya tienen foto.}} Para establecer una imagen predeterminada de todos modos, seleccione “Reemplazar también las fotos existentes”.',
  'defaults.set': 'Establecer imágenes predeterminadas',
}
