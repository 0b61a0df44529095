import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Escriba un número entero entre {min, number} y {max, number}.',
  'setting.retentionDays': 'Escriba un número entero entre 1 y {max, number}.',
  'setting.leaverDays': 'Escriba un número entero entre 1 y {max, number}.',
  'setting.languages': 'Elija al menos un idioma.',
  'setting.defaultColours': 'Use entre 1 y {max, number} códigos de color, como #0078d4.',
  'settings.changedAgo': '{name} cambió la configuración hace {duration}.',
  'settings.changedOn': '{name} cambió la configuración el {date}.',
  'photo.belowLeastSide':
    'Solo tiene {pixels, plural, one {# píxel} many {# de píxeles} other {# píxeles}} de ancho. Su organización pide al menos {least, number}.',
}
