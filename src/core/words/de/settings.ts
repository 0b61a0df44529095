import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Geben Sie eine ganze Zahl von {min, number} bis {max, number} ein.',
  'setting.retentionDays': 'Geben Sie eine ganze Zahl von 1 bis {max, number} ein.',
  'setting.leaverDays': 'Geben Sie eine ganze Zahl von 1 bis {max, number} ein.',
  'setting.languages': 'Wählen Sie mindestens eine Sprache aus.',
  'setting.defaultColours': 'Verwenden Sie 1 bis {max, number} Farbcodes, z. B. #0078d4.',
  'settings.changedAgo': '{name} hat die Einstellungen vor {duration} geändert.',
  'settings.changedOn': '{name} hat die Einstellungen am {date} geändert.',
  'photo.belowLeastSide':
    'Der Ausschnitt ist nur {pixels, plural, one {# Pixel} other {# Pixel}} breit. Ihre Organisation verlangt mindestens {least, number}.',
}
