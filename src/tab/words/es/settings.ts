import type { Translation } from '../../../core/words/createWords.ts'
import type { settings as english } from '../en/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Configuración',
  'settings.loading': 'Cargando la configuración',
  'settings.changed': 'Último cambio: {name}, {when}',
  'settings.save': 'Guardar',
  'settings.saving': 'Guardando',
  'settings.saved': 'Se ha guardado la configuración. Se aplica en todas partes en unos segundos.',
  'settings.discard': 'Descartar',
  'settings.unsaved':
    '{count, plural, =0 {} one {# cambio sin guardar} many {# de cambios sin guardar} other {# cambios sin guardar}}',
  'settings.alsoChanged': '{name} ha cambiado este valor a: {value}.',

  'settings.own': 'Fotos que establecen las propias personas',
  'settings.ownPhoto': 'Quién puede establecer su propia foto',
  'settings.ownPhoto.hint':
    'En Likeness y en el chat con su bot. Las personas que administran las fotos siempre pueden. Para sus demás aplicaciones, Microsoft 365 tiene su propia configuración.',
  'settings.ownPhoto.everybody': 'Todo el mundo',
  'settings.ownPhoto.nobody': 'Nadie',
  'settings.leastSidePx': 'Tamaño mínimo (píxeles)',
  'settings.leastSidePx.hint':
    'El ancho de la parte que se convierte en la foto, de {min, number} a {max, number}. Las más pequeñas se rechazan. Las personas que administran las fotos reciben una advertencia y deciden.',
  'settings.faceRequired': 'Requerir una cara',
  'settings.faceRequired.hint':
    'Las imágenes en las que no se encuentra ninguna cara se rechazan. Las personas que administran las fotos reciben una advertencia y deciden.',

  'settings.all': 'Todas las fotos',
  'settings.automaticCrop': 'Recortar alrededor de la cara',
  'settings.automaticCrop.hint':
    'De lo contrario se usa el centro de la imagen. El recorte de cada foto se puede cambiar antes de establecerla.',
  'settings.retentionDays': 'Conservar las fotos reemplazadas (días)',
  'settings.retentionDays.hint':
    'De 1 a {max, number}. Mientras se conservan, se puede deshacer un cambio. Con menos días también se quita, la noche siguiente, lo que se conserva ahora.',

  'settings.default': 'Imagen predeterminada',
  'settings.defaultColours.hint': 'Se ofrecen primero al establecer imágenes predeterminadas.',

  'settings.number': 'Escriba un número entero entre {min, number} y {max, number}.',

  'settings.history': 'Qué se ha cambiado',
  'settings.history.none': 'Nadie ha cambiado todavía la configuración.',
  'settings.history.more': 'Mostrar cambios anteriores',
  'settings.history.values': 'De {before} a {after}',
  'settings.history.by': '{name}, {when}',
  'settings.value.yes': 'Sí',
  'settings.value.no': 'No',
  'settings.value.pixels': '{count, plural, one {# píxel} many {# de píxeles} other {# píxeles}}',
  'settings.value.days': '{count, plural, one {# día} many {# de días} other {# días}}',
}
