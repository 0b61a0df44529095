import type { Translation } from '../../../../core/words/createWords.ts'
import type { approvals as english } from '../../en/oversight/approvals.ts'

export const approvals: Translation<typeof english> = {
  'approvals.title': 'Approbations',
  'approvals.waiting':
    '{count, plural, =0 {Aucune photo en attente} one {# photo en attente} many {# de photos en attente} other {# photos en attente}}',
  'approvals.menu': '{count, plural, =0 {Approbations} other {Approbations ({count, number})}}',
  'approvals.loading': 'Chargement des photos en attente',
  'approvals.none': 'Aucune photo en attente d’approbation',
  'approvals.none.text': 'Les nouvelles photos envoyées s’affichent ici.',
  'approvals.list': 'Photos en attente',
  'approvals.policy':
    'Les nouvelles photos ne nécessitent plus d’approbation. Vous pouvez encore approuver ou refuser celles en attente ici.',
  'approvals.policy.open': 'Ouvrir les paramètres',
  'approvals.hint':
    'A pour approuver, D pour refuser, touches de direction pour vous déplacer, Espace pour sélectionner',
  'approvals.before': 'Photo actuelle',
  'approvals.after': 'Nouvelle photo',
  'approvals.beforeOf': 'Photo actuelle de {name}',
  'approvals.noneBefore': '{name} n’a pas de photo',
  'approvals.afterOf': 'Nouvelle photo de {name}',
  'approvals.asked':
    'Envoyée le {when}, {askedIn, select, chat {dans la conversation} other {dans Likeness}}',
  'approvals.changed':
    'La photo de cette personne a été modifiée depuis l’envoi de celle-ci. L’approbation vérifie d’abord auprès de Microsoft 365, et laisse en place une photo plus récente.',
  'approvals.approve':
    '{count, plural, one {Approuver} many {Approuver {count, number}} other {Approuver {count, number}}}',
  'approvals.anyway': 'Approuver quand même',
  'approvals.decline':
    '{count, plural, one {Refuser} many {Refuser {count, number}} other {Refuser {count, number}}}',
  'approvals.select': 'Sélectionner {name}',
  'approvals.selected':
    '{count, plural, one {# sélectionnée} many {# sélectionnées} other {# sélectionnées}}',
  'approvals.selectAll': 'Tout sélectionner',
  'approvals.clear': 'Effacer la sélection',
  'approvals.deciding':
    '{count, plural, one {# décision en cours d’application} many {# de décisions en cours d’application} other {# décisions en cours d’application}}',
  'approvals.lost': '{name} : {reason}',
  'approvals.dismiss': 'Ignorer',
  'approvals.decline.title':
    '{count, plural, one {Refuser cette photo ?} many {Refuser {count, number} de photos ?} other {Refuser {count, number} photos ?}}',
  'approvals.decline.reason': 'Motif',
  'approvals.decline.text': 'Ajouter un commentaire (facultatif)',
  'approvals.decline.text.needed': 'Commentaire',
  'approvals.decline.text.missing':
    'Tapez la raison, pour que la personne sache ce qu’elle doit changer.',
  'approvals.decline.hint': 'La personne voit le motif et le commentaire sur sa propre page.',
  'approvals.decline.cancel': 'Annuler',
  'approvals.reason.face': 'Le visage n’est pas bien visible',
  'approvals.reason.quality': 'Floue, sombre ou trop petite',
  'approvals.reason.others': 'Une autre personne, ou plusieurs personnes',
  'approvals.reason.unsuitable': 'Ne convient pas à l’organisation',
  'approvals.reason.other': 'Autre motif',

  'myApproval.waiting': 'Votre nouvelle photo est en attente d’approbation',
  'myApproval.waiting.text':
    'Vous l’avez envoyée le {when}. Tant qu’une personne qui gère les photos ne l’a pas approuvée, votre photo reste inchangée.',
  'myApproval.picture': 'Votre nouvelle photo, en attente d’approbation',
  'myApproval.withdraw': 'Retirer',
  'myApproval.approved': 'Votre photo a été approuvée',
  'myApproval.approved.text': '{name} l’a approuvée le {when}.',
  'myApproval.declined': 'Votre photo a été refusée',
  'myApproval.declined.text': '{name} l’a refusée le {when}. {reason}',
  'myApproval.send': 'Envoyer pour approbation',
  'myApproval.note':
    'Votre organisation approuve les nouvelles photos avant qu’elles soient définies.',
}
