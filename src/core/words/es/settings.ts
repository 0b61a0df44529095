import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Escriba un número entero entre {min, number} y {max, number}.',
  'setting.retentionDays': 'Escriba un número entero entre 1 y {max, number}.',
  'setting.leaverDays': 'Escriba un número entero entre 1 y {max, number}.',
  'setting.remindAgainDays': 'Escriba un número entero entre 1 y {max, number}.',
  'setting.languages': 'Elija al menos un idioma.',
  'setting.defaultColours': 'Use entre 1 y {max, number} códigos de color, como #0078d4.',
  'setting.name.ownPhoto': 'Quién puede establecer su propia foto',
  'setting.name.leastSidePx': 'Tamaño mínimo (píxeles)',
  'setting.name.faceRequired': 'Pedir que se vea la cara',
  'setting.name.automaticCrop': 'Recortar alrededor de la cara',
  'setting.name.retentionDays': 'Conservar las fotos reemplazadas (días)',
  'setting.name.leaverDays': 'Conservar los datos de las personas que ya no están (días)',
  'setting.name.remindGuests': 'Recordárselo también a los invitados',
  'setting.name.remindAgainDays': 'Días entre dos recordatorios',
  'setting.name.languages': 'Idiomas ofrecidos',
  'setting.name.defaultColours': 'Colores de las imágenes predeterminadas',
  'setting.value.everybody': 'Todo el mundo',
  'setting.value.withApproval': 'Todo el mundo, con aprobación',
  'setting.value.nobody': 'Nadie',
  'setting.value.yes': 'Sí',
  'setting.value.no': 'No',
  'setting.value.pixels': '{count, plural, one {# píxel} many {# de píxeles} other {# píxeles}}',
  'setting.value.days': '{count, plural, one {# día} many {# de días} other {# días}}',
  'settings.changedAgo': '{name} cambió la configuración hace {duration}.',
  'settings.changedOn': '{name} cambió la configuración el {date}.',
  'photo.belowLeastSide':
    'Solo tiene {pixels, plural, one {# píxel} many {# de píxeles} other {# píxeles}} de ancho. Su organización pide al menos {least, number}.',
}
