import type { Translation } from '../../../core/words/createWords.ts'
import type { filters as english } from '../en/filters.ts'

export const filters: Translation<typeof english> = {
  'filter.photoChangedDays': 'Photo modifiée',
  'filter.photoChangedDays.value':
    'photo modifiée {days, plural, one {au cours du dernier jour} many {au cours des # derniers jours} other {au cours des # derniers jours}}',
  'filter.quality': 'Qualité de la photo',
  'filter.quality.value':
    '{quality, select, low {photo de faible qualité} fine {photo de bonne qualité} other {photo de qualité inconnue}}',
  'filter.set': 'Photo définie',
  'filter.set.value':
    '{origin, select, here {définie ici} elsewhere {définie ailleurs} other {définie ici, modifiée ailleurs depuis}}',
  'filter.office': 'Bureau',
  'filter.without': 'Non renseigné',
  'filter.without.value': '{without, select, department {sans service} other {sans bureau}}',
  'filter.country': 'Pays ou région',
  'filter.kind': 'Type de compte',
  'filter.kind.value':
    '{kind, select, member {membres} guest {invités} disabled {comptes désactivés} sharedMailbox {boîtes aux lettres partagées} other {salles et équipements}}',
  'filter.licence': 'Licence',
  'filter.licence.chosen': 'la licence choisie',
  'filter.group': 'Membre du groupe',
  'filter.group.chosen': 'membres du groupe choisi',
  'filter.approval': 'Approbation',
  'filter.approval.waiting': 'photo en attente d’approbation',
  'filter.addedDays': 'Ajout',
  'filter.addedDays.value':
    'ajout {days, plural, one {au cours du dernier jour} many {au cours des # derniers jours} other {au cours des # derniers jours}}',
}
