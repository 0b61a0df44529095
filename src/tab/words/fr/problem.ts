import type { Translation } from '../../../core/words/createWords.ts'
import type { problem as english } from '../en/problem.ts'

export const problem: Translation<typeof english> = {
  'problem.tryAgain': 'Réessayer',
  'problem.details': 'Détails',
  'problem.code': 'Code : {code}',
  'problem.about': 'À propos : {detail}',
  'problem.requestId': 'ID de demande : {requestId}',
  'problem.copy': 'Copier les détails',
  'problem.copied': 'Copié',
  'problem.selected': 'Sélectionné. Appuyez sur Ctrl+C pour copier.',
  'problem.open': 'Ouvrir',
  'problem.notOpened': 'Impossible d’ouvrir la page à partir d’ici.',
  'problem.openItself': 'Ouvrir dans une nouvelle fenêtre',
  'problem.waitingForYou': 'En attente de votre retour…',

  'problem.consent': 'Il manque une autorisation',
  'problem.consent.why':
    'Likeness a besoin de votre autorisation pour lire et modifier des photos de profil en votre nom.',
  'problem.consent.how':
    'Microsoft vous montre exactement ce qui est demandé avant que vous n’acceptiez. Un administrateur peut accepter pour tout le monde.',
  'problem.consent.open': 'Vérifier et autoriser',
  'problem.mfa': 'Confirmez votre identité',
  'problem.mfa.why':
    'Votre organisation exige une seconde preuve de votre identité avant que des photos puissent être lues ou modifiées.',
  'problem.mfa.how': 'Confirmez auprès de Microsoft, puis revenez ici.',
  'problem.mfa.open': 'Confirmer auprès de Microsoft',

  'problem.offline': 'Le service est injoignable.',
  'problem.offline.next': 'Vérifiez votre connexion, puis réessayez.',
  'problem.busy': 'Le service n’est pas prêt.',
  'problem.unexpected': 'Le service a renvoyé une réponse inattendue.',
  'problem.inAMinute': 'Réessayez dans une minute.',
  'problem.status': 'HTTP {status}',
  'problem.inPage': 'Un problème est survenu sur cette page.',
  'problem.inPage.next': 'Rechargez l’onglet.',
  'problem.partMissing': 'Impossible de charger cette page.',
  'problem.partMissing.next':
    'Likeness a peut-être été mis à jour, ou votre connexion a été interrompue. Rechargez la page pour continuer.',
  'problem.noDownloads':
    'Il n’est pas possible de télécharger des fichiers dans les applications pour téléphone.',
  'problem.noDownloads.next': 'Ouvrez Likeness sur un ordinateur.',
  'problem.file.next': 'Choisissez à nouveau le fichier.',
}
