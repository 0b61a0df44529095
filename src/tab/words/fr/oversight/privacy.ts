import type { Translation } from '../../../../core/words/createWords.ts'
import type { privacy as english } from '../../en/oversight/privacy.ts'

export const privacy: Translation<typeof english> = {
  'privacy.title': 'Ce que Likeness conserve sur vous',
  'privacy.title.person': 'Ce que Likeness conserve sur {name}',
  'privacy.open': 'Ce que Likeness conserve sur vous',
  'privacy.open.person': 'Ce qui est conservé sur cette personne',
  'privacy.loading': 'Chargement de ce qui est conservé',
  'privacy.about':
    'Les photos et les comptes se trouvent dans Microsoft 365. Pour modifier des photos et annuler ces modifications, Likeness conserve ce qui suit sur le propre serveur de votre organisation.',
  'privacy.you': '« Vous » désigne la personne à qui appartient la photo.',
  'privacy.list': 'Ce qui est conservé',
  'privacy.why': 'Pourquoi : {why}',
  'privacy.where': 'Où : {where}',
  'privacy.howLong': 'Durée : {howLong}',
  'privacy.logs': 'Les journaux ne nomment personne et ne contiennent ni photos ni connexions.',

  'privacy.yours': 'Vos données',
  'privacy.theirs': 'Données de {name}',
  'privacy.export': 'Tout télécharger',
  'privacy.export.text':
    'Un fichier ZIP avec toutes les lignes à lire par des programmes, les photos conservées, et une page à lire soi-même. Les autres personnes n’y sont pas nommées.',
  'privacy.export.started': 'Le téléchargement a commencé.',
  'privacy.delete': 'Tout supprimer',
  'privacy.delete.text':
    'Les photos conservées, l’historique, les images en attente et tout le reste sont supprimés définitivement, et plus aucune modification ne peut être annulée. La photo dans Microsoft 365 reste ; pour la supprimer aussi, faites-le d’abord :',
  'privacy.ask': 'Supprimer tout ce qui est conservé sur vous ?',
  'privacy.ask.person': 'Supprimer tout ce qui est conservé sur {name} ?',
  'privacy.ask.text':
    'Les opérations que vous avez lancées sont arrêtées ; une modification de photo déjà en cours se termine d’abord. Dans les opérations d’autres personnes, une ligne sans nom subsiste.',
  'privacy.ask.text.person':
    'Les opérations que cette personne a lancées sont arrêtées ; une modification de photo déjà en cours se termine d’abord. Dans les opérations, une ligne sans nom subsiste.',
  'privacy.ask.button': 'Continuer',
  'privacy.askAgain': 'Supprimer définitivement ?',
  'privacy.askAgain.text': 'Personne ne pourra revenir sur cette action.',
  'privacy.askAgain.button': 'Tout supprimer',
  'privacy.cancel': 'Annuler',
  'privacy.deleting': 'Suppression en cours',
  'privacy.deleted':
    'Données supprimées : {photos, plural, one {# photo} many {# de photos} other {# photos}}, {changes, plural, one {# modification} many {# de modifications} other {# modifications}}, {items, plural, one {# ligne dans une opération} many {# de lignes dans des opérations} other {# lignes dans des opérations}}, {drafts, plural, one {# image en attente} many {# d’images en attente} other {# images en attente}}.',
  'privacy.deleted.returns':
    'Une personne encore présente dans l’annuaire est à nouveau répertoriée après la prochaine synchronisation de celui-ci, sans historique.',
  'privacy.ownPhoto': 'Ma photo',

  'privacy.deletions': 'Suppressions',
  'privacy.deletions.text':
    'Quand tout ce qui concerne des personnes a été supprimé, et à la demande de qui. L’identité de ces personnes n’est pas conservée.',
  'privacy.deletions.none': 'Personne n’a encore été supprimé.',
  'privacy.deletions.more': 'Afficher les suppressions antérieures',
  'privacy.deletions.people':
    '{count, plural, one {# personne supprimée} many {# de personnes supprimées} other {# personnes supprimées}}',
  'privacy.deletions.for':
    '{askedFor, select, self {à sa propre demande} manager {par {name}} formerManager {par une personne supprimée depuis} operator {par une commande sur le serveur} other {automatiquement, après le départ}}',
  'privacy.statement': 'Information des représentants du personnel',
  'privacy.statement.open': 'Information des représentants du personnel',
  'privacy.statement.print': 'Imprimer',
  'privacy.statement.purpose': 'Finalité',
  'privacy.statement.purpose.text':
    'Likeness définit et supprime des photos de profil dans Microsoft 365, au nom de chaque personne ou de personnes que l’organisation a choisies pour cela, et permet d’annuler ces modifications.',
  'privacy.statement.kept': 'Ce qui est conservé, où, et pendant combien de temps',
  'privacy.statement.who': 'Qui peut le voir',
  'privacy.statement.who.self':
    'Chaque personne voit, télécharge et supprime ce qui est conservé sur elle, y compris les invités.',
  'privacy.statement.who.managers':
    'Les administrateurs généraux, d’utilisateurs et de personnes, ainsi que les personnes ayant le rôle d’application Photos.Manage, voient les photos, les détails et l’historique des autres, et téléchargent ou suppriment tout ce qui concerne une personne.',
  'privacy.statement.who.owner':
    'Les lignes d’une opération ne sont visibles que pour la personne qui l’a lancée.',
  'privacy.statement.who.operator':
    'La personne qui gère le serveur peut lire sa base de données, et exporter ou supprimer les données d’une personne en ligne de commande.',
  'privacy.statement.not': 'Ce qui n’est pas fait',
  'privacy.statement.not.recognition':
    'Aucun visage n’est reconnu : Likeness repère où se trouve un visage, pour recadrer autour de lui, et ne cherche jamais à savoir de qui il s’agit.',
  'privacy.statement.not.box':
    'D’un visage, seul un cadre est conservé : gauche, haut, largeur et hauteur. Ni âge, ni sexe, ni humeur n’en sont déduits, et aucun trait n’est conservé.',
  'privacy.statement.not.sent':
    'Rien n’est envoyé ailleurs que vers Microsoft 365. Les images sont traitées sur le propre serveur de l’organisation.',
  'privacy.statement.not.watched':
    'Le comportement n’est pas évalué : seules les modifications de photos et de paramètres sont enregistrées, avec leur auteur.',
  'privacy.statement.not.decided':
    'Aucune décision n’est prise automatiquement sur des personnes : un fichier dont on ne sait pas avec certitude qui il montre attend une décision.',
  'privacy.statement.permissions': 'Autorisations dans Microsoft 365',
  'privacy.statement.kind':
    '{kind, select, delegated {Au nom de la personne connectée} other {Par l’application elle-même}}',
}
