import type { Translation } from '../createWords.ts'
import type { api as english } from '../en/api.ts'

export const api: Translation<typeof english> = {
  'ownPhoto.set': 'Votre photo est définie.',
  'ownPhoto.removed': 'Votre photo a été supprimée.',
  'ownPhoto.undone': 'Votre photo est de nouveau comme avant.',
  'ownPhoto.delay':
    'La modification peut mettre jusqu’à un jour à s’afficher partout dans Teams et Outlook.',
  'ownPhoto.notShown':
    'Microsoft 365 peut mettre un certain temps à afficher la modification, et jusqu’à un jour pour l’afficher partout dans Teams et Outlook.',
  'ownPhoto.different':
    'Microsoft 365 affiche une autre image que celle qui a été envoyée. Vérifiez la photo ou définissez-la à nouveau.',
  'ownPhoto.changed': 'Microsoft 365 affiche une autre photo, définie au même moment.',
  'ownPhoto.nothingToRemove': 'Vous n’avez pas de photo.',
  'ownPhoto.noAction': 'Aucune action n’est nécessaire.',
  'personPhoto.set': 'La photo est définie.',
  'personPhoto.removed': 'La photo a été supprimée.',
  'personPhoto.nothingToRemove': 'Cette personne n’a pas de photo.',
  'shownBy.teams':
    'Dans Teams, la modification peut mettre jusqu’à un jour à s’afficher pour tout le monde.',
  'shownBy.outlook':
    'Dans Outlook, la modification peut mettre jusqu’à un jour à s’afficher pour tout le monde.',
  'shownBy.sharepoint': 'Dans SharePoint et OneDrive, cela peut prendre jusqu’à trois jours.',
  'changedBy.sentence':
    '{name} a {action, select, remove {supprimé} create {ajouté} other {remplacé}} cette photo {when}.',
  'changedBy.ago': 'il y a {duration}',
  'changedBy.on': 'le {date}',
  'changedBy.now': '{name} modifie cette photo en ce moment.',
  'selection.now':
    '{count, plural, =0 {personne ne correspond maintenant} one {# personne correspond maintenant} many {# de personnes correspondent maintenant} other {# personnes correspondent maintenant}}',
  'page.consentDone': 'Terminé. Vous pouvez fermer cette fenêtre et revenir à Teams.',
  'page.consentDeclined':
    'Rien n’a été modifié. Vous pouvez fermer cette fenêtre, revenir à Teams et réessayer.',
  'page.tabNotBuilt':
    'L’onglet n’est pas encore généré. Exécutez « npm run build », puis rechargez cette page.',
}
