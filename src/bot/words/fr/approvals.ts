import type { Translation } from '../../../core/words/createWords.ts'
import type { approvalMessages as english } from '../en/approvals.ts'

export const approvalMessages: Translation<typeof english> = {
  'approval.title': 'Nouvelle photo à approuver',
  'approval.asks': '{name} vous demande d’approuver une nouvelle photo',
  'approval.before': 'Photo actuelle',
  'approval.beforeOf': 'Photo actuelle de {name}',
  'approval.noBefore': '{present, select, none {Aucune photo} other {Indisponible pour le moment}}',
  'approval.after': 'Nouvelle photo',
  'approval.afterOf': 'Nouvelle photo de {name}',
  'approval.noAfter': 'N’est plus conservée',
  'approval.asked':
    'Envoyée le {when}, {askedIn, select, chat {dans la conversation} other {dans Likeness}}',
  'approval.good': 'Rien à signaler sur l’image.',
  'approval.changed':
    'La photo de cette personne a été modifiée depuis l’envoi de celle-ci. L’approbation vérifie d’abord auprès de Microsoft 365, et laisse en place une photo plus récente.',
  'approval.others':
    '{count, plural, one {# autre photo en attente.} many {# autres photos en attente.} other {# autres photos en attente.}}',
  'approval.approve': 'Approuver',
  'approval.anyway': 'Approuver quand même',
  'approval.decline': 'Refuser',
  'approval.next': 'Suivante',
  'approval.open': 'Ouvrir les approbations',
  'approval.review': 'Examiner ici',
  'approval.why': 'Motif',
  'approval.choose': 'Choisissez un motif.',
  'approval.note': 'Ajouter un commentaire (facultatif)',
  'approval.note.missing': 'Tapez la raison, pour que la personne sache ce qu’elle doit changer.',
  'approval.reason':
    '{code, select, face {Le visage n’est pas bien visible} quality {Floue, sombre ou trop petite} others {Une autre personne, ou plusieurs personnes} unsuitable {Ne convient pas à l’organisation} other {Autre motif}}',
  'approval.ended':
    '{state, select, approved {Photo approuvée} declined {Photo refusée} withdrawn {Photo retirée} other {Une autre photo a été choisie}}',
  'approval.ended.of':
    '{state, select, approved {Photo de {name} approuvée} declined {Photo de {name} refusée} withdrawn {{name} a retiré sa photo} other {{name} a choisi une autre photo}}',
  'approval.ended.by':
    '{state, select, approved {Approuvée par {name}, {when}} declined {Refusée par {name}, {when}} withdrawn {Par la personne elle-même, {when}} other {Par la personne elle-même, {when}}}',
  'approval.several':
    '{count, plural, one {# photo en attente d’approbation} many {# photos en attente d’approbation} other {# photos en attente d’approbation}}',
  'approval.none': 'Aucune photo en attente d’approbation',
  'approval.none.text': 'Quand une nouvelle photo est envoyée, je vous l’indique ici.',
  'outcome.approved': 'Votre photo a été approuvée',
  'outcome.declined': 'Votre photo a été refusée',
  'outcome.by':
    '{approved, select, true {{name} a approuvé votre nouvelle photo.} other {{name} a refusé votre nouvelle photo. Votre photo reste inchangée.}}',
  'outcome.again': 'Pour réessayer, envoyez-moi une autre image.',
  'outcome.again.inTab': 'Pour réessayer, ouvrez votre photo dans Likeness.',
}
