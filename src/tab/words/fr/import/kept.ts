import type { Translation } from '../../../../core/words/createWords.ts'
import type { kept as english } from '../../en/import/kept.ts'

export const kept: Translation<typeof english> = {
  'kept.title':
    'Votre dernière vérification de {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} est conservée',
  'kept.decided':
    '{count, plural, =0 {Vous n’aviez encore rien décidé à la dernière modification, le {when}.} one {Vous aviez décidé pour # fichier à la dernière modification, le {when}.} many {Vous aviez décidé pour # de fichiers à la dernière modification, le {when}.} other {Vous aviez décidé pour # fichiers à la dernière modification, le {when}.}}',
  'kept.resume': 'Continuez avec les mêmes fichiers ou déposez-les de nouveau ici.',
  'kept.again':
    'Déposez ou choisissez de nouveau les mêmes fichiers, et vos décisions s’appliquent.',
  'kept.lists': 'Ajoutez aussi de nouveau {lists}.',
  'kept.continue': 'Continuer',
  'kept.folder': 'Choisir de nouveau le dossier',
  'kept.files': 'Choisir de nouveau les fichiers',
  'kept.refused':
    'Le navigateur n’a pas rendu les fichiers. Déposez-les ou choisissez-les de nouveau.',
  'kept.startOver':
    'Vos décisions pour {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} seront perdues. Aucune photo n’est modifiée.',
  'kept.startOver.cancel': 'Conserver la vérification',
  'kept.applied':
    '{count, plural, =0 {Les fichiers de votre dernière vérification sont de retour} one {Votre décision pour # fichier est de retour} many {Vos décisions pour # de fichiers sont de retour} other {Vos décisions pour # fichiers sont de retour}}',
  'kept.absent':
    '{count, plural, one {# fichier pour lequel vous aviez décidé est absent. Ajoutez-le, et votre décision s’applique.} many {# de fichiers pour lesquels vous aviez décidé sont absents. Ajoutez-les, et vos décisions s’appliquent.} other {# fichiers pour lesquels vous aviez décidé sont absents. Ajoutez-les, et vos décisions s’appliquent.}}',
  'kept.gone':
    '{count, plural, one {La personne choisie pour # fichier est désormais introuvable. Choisissez de nouveau.} many {Les personnes choisies pour # de fichiers sont désormais introuvables. Choisissez de nouveau.} other {Les personnes choisies pour # fichiers sont désormais introuvables. Choisissez de nouveau.}}',
  'kept.close': 'Fermer le message sur votre dernière vérification',
  'kept.not.title': 'Cette vérification prend fin avec la page',
  'kept.not':
    'Ce navigateur ne peut pas la conserver. Vérifiez les photos avant de fermer ou d’actualiser la page.',
  'kept.not.close': 'Fermer le message sur la conservation de la vérification',
}
