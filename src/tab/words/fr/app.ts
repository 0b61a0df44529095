import type { Translation } from '../../../core/words/createWords.ts'
import type { app as english } from '../en/app.ts'

export const app: Translation<typeof english> = {
  'app.opening': 'Ouverture de Likeness',
  'app.signingIn': 'Connexion en cours',
  'app.reload': 'Recharger',
  'app.fallback.title': 'Impossible d’ouvrir Likeness',
  'app.fallback.text':
    'Rechargez la page. Si cela ne suffit pas, fermez Likeness et rouvrez-le, ou mettez à jour votre navigateur.',
  'app.fallback.details': 'Détails',
  'app.host.teams': 'Teams',
  'app.host.outlook': 'Outlook',
  'app.host.microsoft365': 'Microsoft 365',
  'app.outside.title': 'Ouvrez Likeness dans Microsoft Teams',
  'app.outside.text':
    'Cette page fonctionne dans Teams, Outlook et l’application Microsoft 365, qui lui indiquent qui vous êtes. Sélectionnez-y Applications, recherchez Likeness et ouvrez-le.',
  'app.outside.open': 'Ouvrir dans Teams',
  'app.guest.title': 'Les invités ne peuvent pas gérer de photos ici',
  'app.guest.text':
    'Vous êtes invité dans cette organisation. Définissez votre photo dans votre propre organisation, ou demandez à un administrateur de celle-ci de l’autoriser pour les invités.',
  'app.back': 'Retour à la galerie',
  'app.backToMine': 'Retour à ma photo',
  'app.clearSearch': 'Effacer la recherche',
}
