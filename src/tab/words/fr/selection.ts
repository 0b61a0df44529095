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
  'selection.approve':
    '{count, plural, one {Approuver # photo} many {Approuver # de photos} other {Approuver # photos}}',
  'selection.approve.title':
    '{count, plural, one {Approuver # nouvelle photo ?} many {Approuver # de nouvelles photos ?} other {Approuver # nouvelles photos ?}}',
  'selection.approve.text':
    'Elles sont définies immédiatement. Celles qui ont entre-temps été retirées ou sur lesquelles une décision a été prise restent telles quelles et sont listées ici.',
  'selection.approve.faces': 'Nouvelles photos',
  'selection.approve.more':
    '{count, plural, one {et # autre} many {et # d’autres} other {et # autres}}',
  'selection.approve.changed':
    '{count, plural, one {La photo de # de ces personnes a été modifiée ou supprimée après l’envoi de celle-ci. Cette personne est laissée de côté.} many {Les photos de # de ces personnes ont été modifiées ou supprimées après l’envoi de celles-ci. Ces personnes sont laissées de côté.} other {Les photos de # de ces personnes ont été modifiées ou supprimées après l’envoi de celles-ci. Ces personnes sont laissées de côté.}}',
  'selection.approve.progress': '{done, number} sur {total, number} traitées',
  'selection.approve.done':
    '{count, plural, =0 {Aucune photo n’a été définie.} one {# photo a été définie.} many {# de photos ont été définies.} other {# photos ont été définies.}}',
  'selection.approve.left':
    '{count, plural, one {# photo n’a pas été définie :} many {# de photos n’ont pas été définies :} other {# photos n’ont pas été définies :}}',
  'selection.approve.waits':
    '{count, plural, one {# photo est toujours en attente.} many {# de photos sont toujours en attente.} other {# photos sont toujours en attente.}}',
  'selection.approve.stop': 'Arrêter',
  'selection.approve.open': 'Ouvrir les approbations',
  'selection.approve.close': 'Fermer',

  'selection.cancel': 'Annuler',
}
