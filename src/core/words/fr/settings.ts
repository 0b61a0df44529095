import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Tapez un nombre entier de {min, number} à {max, number}.',
  'setting.retentionDays': 'Tapez un nombre entier de 1 à {max, number}.',
  'setting.leaverDays': 'Tapez un nombre entier de 1 à {max, number}.',
  'setting.languages': 'Choisissez au moins une langue.',
  'setting.defaultColours': 'Utilisez de 1 à {max, number} codes de couleur, comme #0078d4.',
  'settings.changedAgo': '{name} a modifié les paramètres il y a {duration}.',
  'settings.changedOn': '{name} a modifié les paramètres le {date}.',
  'photo.belowLeastSide':
    'Cette photo ne fait que {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}} de large. Votre organisation en demande au moins {least, number}.',
}
