import type { Translation } from '../../../core/words/createWords.ts'
import type { selection as english } from '../en/selection.ts'

export const selection: Translation<typeof english> = {
  'selection.count':
    '{count, plural, one {# personne sélectionnée} many {# de personnes sélectionnées} other {# personnes sélectionnées}}',
  'selection.countOf': '{count, number} sur {total, number} sélectionnées',
  'selection.counting': 'Comptage de la sélection',
  'selection.cleared':
    '{by, select, filters {Les filtres ont changé, plus personne n’est donc sélectionné.} other {Plus personne n’est sélectionné.}}',
  'selection.clear': 'Effacer la sélection',
  'selection.all': 'Sélectionner les {count, number}',
  'selection.actions': 'Personnes sélectionnées',
  'selection.full':
    'Vous pouvez sélectionner jusqu’à {max, number} personnes une par une. Pour en sélectionner davantage, sélectionnez tout le monde, puis désélectionnez les personnes à exclure.',

  'selection.download': 'Télécharger',
  'selection.remove': 'Supprimer les photos',
  'selection.remove.title':
    '{count, plural, one {Supprimer la photo de # personne ?} many {Supprimer les photos de # de personnes ?} other {Supprimer les photos de # personnes ?}}',
  'selection.remove.text':
    '{withPhoto, plural, =0 {À notre connaissance, aucune personne sélectionnée n’a de photo.} one {# de ces personnes a une photo.} many {# de ces personnes ont une photo.} other {# de ces personnes ont une photo.}} Chaque photo est conservée avant d’être supprimée, vous pouvez donc annuler cette action.',
  'selection.restore': 'Restaurer les photos',
  'selection.restore.title':
    '{count, plural, one {Restaurer la photo antérieure de # personne ?} many {Restaurer les photos antérieures de # de personnes ?} other {Restaurer les photos antérieures de # personnes ?}}',
  'selection.restore.text':
    'Chaque personne retrouve la photo qu’elle avait avant la dernière modification effectuée ici. Les personnes dont aucune photo n’est conservée sont ignorées. Vous pouvez annuler cette action.',
  'selection.cancel': 'Annuler',
}
