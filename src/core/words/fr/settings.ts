import type { Translation } from '../createWords.ts'
import type { settingWords as english } from '../en/settings.ts'

export const settingWords: Translation<typeof english> = {
  'setting.leastSidePx': 'Tapez un nombre entier de {min, number} à {max, number}.',
  'setting.retentionDays': 'Tapez un nombre entier de 1 à {max, number}.',
  'setting.leaverDays': 'Tapez un nombre entier de 1 à {max, number}.',
  'setting.remindAgainDays': 'Tapez un nombre entier de 1 à {max, number}.',
  'setting.languages': 'Choisissez au moins une langue.',
  'setting.defaultColours': 'Utilisez de 1 à {max, number} codes de couleur, comme #0078d4.',
  'setting.name.ownPhoto': 'Qui peut définir sa propre photo',
  'setting.name.leastSidePx': 'Taille minimale (pixels)',
  'setting.name.faceRequired': 'Exiger un visage',
  'setting.name.automaticCrop': 'Recadrer autour du visage',
  'setting.name.retentionDays': 'Conserver les photos remplacées (jours)',
  'setting.name.leaverDays': 'Conserver les données des personnes parties (jours)',
  'setting.name.remindGuests': 'Relancer aussi les invités',
  'setting.name.remindAgainDays': 'Jours entre deux rappels',
  'setting.name.languages': 'Langues proposées',
  'setting.name.defaultColours': 'Couleurs des images par défaut',
  'setting.value.everybody': 'Tout le monde',
  'setting.value.withApproval': 'Tout le monde, avec approbation',
  'setting.value.nobody': 'Personne',
  'setting.value.yes': 'Oui',
  'setting.value.no': 'Non',
  'setting.value.pixels': '{count, plural, one {# pixel} many {# de pixels} other {# pixels}}',
  'setting.value.days': '{count, plural, one {# jour} many {# de jours} other {# jours}}',
  'settings.changedAgo': '{name} a modifié les paramètres il y a {duration}.',
  'settings.changedOn': '{name} a modifié les paramètres le {date}.',
  'photo.belowLeastSide':
    'Cette photo ne fait que {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}} de large. Votre organisation en demande au moins {least, number}.',
}
