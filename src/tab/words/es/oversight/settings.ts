import type { Translation } from '../../../../core/words/createWords.ts'
import type { settings as english } from '../../en/oversight/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Configuración',
  'settings.loading': 'Cargando la configuración',
  'settings.changed': 'Último cambio: {name}, {when}',
  'settings.save': 'Guardar',
  'settings.saving': 'Guardando',
  'settings.saved': 'Se ha guardado la configuración. En unos segundos se aplica en todas partes.',
  'settings.discard': 'Descartar',
  'settings.unsaved':
    '{count, plural, =0 {} one {# cambio sin guardar} many {# de cambios sin guardar} other {# cambios sin guardar}}',
  'settings.alsoChanged': '{name} lo ha cambiado a: {value}.',

  'settings.own': 'Fotos que establece cada persona',
  'settings.ownPhoto': 'Quién puede establecer su propia foto',
  'settings.ownPhoto.hint':
    'En Likeness y en el chat con su bot. Las personas que administran las fotos siempre pueden hacerlo. Para sus demás aplicaciones, Microsoft 365 tiene su propia configuración.',
  'settings.ownPhoto.everybody': 'Todo el mundo',
  'settings.ownPhoto.withApproval': 'Todo el mundo, con aprobación',
  'settings.ownPhoto.nobody': 'Nadie',
  'settings.leastSidePx': 'Tamaño mínimo (píxeles)',
  'settings.leastSidePx.hint':
    'El ancho de la parte que se convierte en la foto, entre {min, number} y {max, number}. Las más pequeñas se rechazan; las personas que administran las fotos reciben una advertencia y deciden.',
  'settings.faceRequired': 'Pedir que se vea la cara',
  'settings.faceRequired.hint':
    'Las imágenes en las que no se encuentra ninguna cara se rechazan; las personas que administran las fotos reciben una advertencia y deciden.',

  'settings.all': 'Todas las fotos',
  'settings.automaticCrop': 'Recortar alrededor de la cara',
  'settings.automaticCrop.hint':
    'De lo contrario, se usa el centro de la imagen. El recorte de cada foto se puede cambiar antes de establecerla.',
  'settings.leaverDays': 'Conservar los datos de las personas que ya no están (días)',
  'settings.leaverDays.hint':
    'Entre 1 y {max, number}, contados desde que dejan el directorio. Después, sus fotos y su historial se eliminan por la noche.',
  'settings.retentionDays': 'Conservar las fotos reemplazadas (días)',
  'settings.retentionDays.hint':
    'Entre 1 y {max, number}. Mientras se conservan, se puede deshacer un cambio. Si reduce los días, la noche siguiente se quitan también fotos que se conservan ahora.',

  'settings.reminders': 'Recordatorios',
  'settings.remindGuests': 'Recordárselo también a los invitados',
  'settings.remindGuests.hint':
    'Solo a los invitados que pueden usar Likeness; de lo contrario, el bot solo se lo recuerda a los miembros. Nunca se lo recuerda a salas, buzones compartidos, cuentas deshabilitadas ni a quienes lo han pedido.',
  'settings.remindAgainDays': 'Días entre dos recordatorios',
  'settings.remindAgainDays.hint':
    'Entre 1 y {max, number}. Nadie recibe recordatorios con más frecuencia, sea quien sea quien se lo pida al bot.',

  'settings.words': 'Idioma',
  'settings.languages': 'Idiomas ofrecidos',
  'settings.languages.hint':
    'Quien use otro idioma lee en {language}. Se aplica la próxima vez que alguien abra Likeness o escriba a su bot.',
  'settings.languages.none': 'Elija al menos un idioma.',

  'settings.default': 'Imagen predeterminada',
  'settings.defaultColours': 'Colores de las imágenes predeterminadas',
  'settings.defaultColours.hint':
    'Se ofrecen en primer lugar al establecer imágenes predeterminadas.',

  'settings.number': 'Escriba un número entero entre {min, number} y {max, number}.',

  'settings.history': 'Historial de cambios',
  'settings.history.none': 'Nadie ha cambiado todavía la configuración.',
  'settings.history.more': 'Mostrar cambios anteriores',
  'settings.history.values': 'De {before} a {after}',
  'settings.history.by': '{name}, {when}',
  'settings.value.yes': 'Sí',
  'settings.value.no': 'No',
  'settings.value.pixels': '{count, plural, one {# píxel} many {# de píxeles} other {# píxeles}}',
  'settings.value.days': '{count, plural, one {# día} many {# de días} other {# días}}',
}
