import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Tapez un nombre entier compris entre {min, number} et {max, number}.',
  'setting.retentionDays': 'Tapez un nombre entier compris entre 1 et {max, number}.',
  'setting.defaultColours': 'Utilisez 1 à {max, number} codes de couleur, comme #0078d4.',
  'settings.changedAgo': '{name} a modifié les paramètres il y a {duration}.',
  'settings.changedOn': '{name} a modifié les paramètres le {date}.',
  'photo.belowLeastSide':
    'La largeur n’est que de {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}}. Votre organisation en demande au moins {least, number}.',
}
