import type { Translation } from '../../../core/words/createWords.ts'
import type { background as english } from '../en/background.ts'

export const background: Translation<typeof english> = {
  'background.label': 'Travail en arrière-plan',
  'background.directory':
    '{ever, select, true {L’annuaire n’a pas été lu depuis le {when}.} other {L’annuaire n’a pas encore été lu.}}',
  'background.photos':
    '{ever, select, true {Toutes les photos n’ont pas été vérifiées depuis le {when}.} other {Toutes les photos n’ont pas encore été vérifiées.}}',
  'background.notifications':
    '{ever, select, true {Les notifications sur les opérations n’ont pas été remises depuis le {when}.} other {Les notifications sur les opérations n’ont pas encore été remises.}}',
  'background.runs': 'La définition des photos des opérations échoue depuis le {when}.',
  'background.worker':
    '{ever, select, true {Les opérations n’avancent plus depuis le {when}.} other {Les opérations n’avancent pas encore.}}',
  'background.memory': 'Likeness manque de mémoire depuis le {when}.',
  'background.looks':
    '{ever, select, true {Les photos définies n’ont pas été revérifiées depuis le {when}.} other {Les photos définies n’ont pas encore été revérifiées.}}',
  'background.interrupted':
    '{ever, select, true {Les opérations interrompues n’ont pas été reprises depuis le {when}.} other {Les opérations interrompues n’ont pas encore été reprises.}}',
  'background.expired':
    '{ever, select, true {Les photos devenues inutiles n’ont pas été supprimées depuis le {when}.} other {Les photos devenues inutiles n’ont pas encore été supprimées.}}',
  'background.coverage':
    '{ever, select, true {La couverture n’a pas été calculée la nuit depuis le {when}.} other {La couverture n’a pas encore été calculée la nuit.}}',
  'background.reminders':
    '{ever, select, true {Aucun rappel de photo n’est parti depuis le {when}.} other {Aucun rappel de photo n’est encore parti.}}',
  'background.approvals':
    '{ever, select, true {Tout le monde n’a pas été informé, dans la conversation, des photos en attente d’approbation ni des décisions prises depuis le {when}.} other {Tout le monde n’a pas encore été informé, dans la conversation, des photos en attente d’approbation ni des décisions prises.}}',
  'background.cards':
    '{ever, select, true {Les cartes des conversations qui montrent des opérations n’ont pas été actualisées depuis le {when}.} other {Les cartes des conversations qui montrent des opérations n’ont pas encore été actualisées.}}',
  'background.digests':
    '{ever, select, true {Le résumé hebdomadaire n’a pas été envoyé à tous depuis le {when}.} other {Le résumé hebdomadaire n’a pas encore été envoyé à tous.}}',
  'background.answers':
    '{ever, select, true {Les messages envoyés au bot pendant une interruption du service restent sans réponse depuis le {when}.} other {Les messages envoyés au bot pendant une interruption du service sont encore sans réponse.}}',
  'background.other': 'Le travail en arrière-plan « {work} » échoue depuis le {when}.',

  'ready.label': 'Avant de commencer',
  'ready.pauses':
    'Si vous commencez maintenant, l’importation est suspendue et reprend une fois le problème résolu.',
  'ready.onPremises':
    'Votre organisation gère les photos localement, Microsoft 365 refuse donc de les modifier.',
  'ready.onPremises.next':
    'Demandez à un administrateur de personnes de définir la source des mises à jour de photos sur le cloud. Une modification peut mettre jusqu’à 24 heures à prendre effet.',
  'ready.roles': 'Dans votre organisation, seuls ces rôles peuvent modifier les photos : {roles}.',
  'ready.role':
    '{role, select, globalAdministrator {Administrateur général} userAdministrator {Administrateur d’utilisateurs} peopleAdministrator {Administrateur de personnes} other {{id}}}',
  'ready.roles.next':
    'Likeness utilise sa propre autorisation, et non votre rôle. Si des photos sont refusées, demandez à un administrateur de personnes de modifier qui peut mettre à jour les photos.',
  'ready.settingsUnknown': 'On ne sait pas si votre organisation gère les photos localement.',
  'ready.settingsUnknown.permission':
    'On ne sait pas si votre organisation gère les photos localement. Pour le savoir, un administrateur peut accorder {permission} à l’application.',
  'ready.cannotWrite':
    'Likeness n’a pas l’autorisation de définir des photos. Non accordé : {missing}.',
  'ready.missing':
    '{count, plural, one {Une autorisation dont Likeness a besoin n’est pas accordée : {missing}.} other {Des autorisations dont Likeness a besoin ne sont pas accordées : {missing}.}}',
  'ready.missing.next':
    'Demandez à un administrateur de l’accorder dans le centre d’administration Microsoft Entra.',
  'ready.permissionsUnknown': 'On ne sait pas quelles autorisations Likeness possède.',
  'ready.noRole': 'Vous n’avez plus l’autorisation de gérer les photos.',
  'ready.noRole.next': 'Demandez le rôle Photos.Manage à un administrateur.',
  'ready.mailboxes':
    '{count, plural, one {La boîte aux lettres de # personne se trouvait} many {Les boîtes aux lettres de # de personnes se trouvaient} other {Les boîtes aux lettres de # personnes se trouvaient}} sur votre propre serveur Exchange lors de la dernière définition de leur photo.',
  'ready.mailboxes.next':
    'Microsoft 365 refusera probablement {count, plural, one {cette photo} other {ces photos}}. {count, plural, one {Définissez-la} other {Définissez-les}} dans votre propre Exchange ou dans Active Directory.',
  'ready.noMailbox':
    '{count, plural, one {# personne n’a pas de boîte aux lettres. Sa photo peut être définie, car elle ne dépasse pas 100 Ko.} many {# de personnes n’ont pas de boîte aux lettres. Leurs photos peuvent être définies, car aucune ne dépasse 100 Ko.} other {# personnes n’ont pas de boîte aux lettres. Leurs photos peuvent être définies, car aucune ne dépasse 100 Ko.}}',
  'ready.gone':
    '{count, plural, one {# personne a quitté l’annuaire} many {# de personnes ont quitté l’annuaire} other {# personnes ont quitté l’annuaire}} depuis l’ajout de leur photo.',
  'ready.gone.next':
    '{count, plural, one {Cette photo ne peut plus être définie} other {Ces photos ne peuvent plus être définies}}. Les autres ne sont pas concernées.',
  'ready.directory.next':
    'Les personnes arrivées ou parties depuis manquent ici. Actualisez l’annuaire dans la galerie.',
  'ready.directory.old':
    '{ever, select, true {L’annuaire a été lu pour la dernière fois le {when}.} other {L’annuaire n’a pas encore été lu.}}',
  'ready.photosUnknown':
    '{count, plural, one {Pour # personne, on ne sait pas encore si elle a une photo. Cela est vérifié avant de définir la sienne.} many {Pour # de personnes, on ne sait pas encore si elles ont une photo. Cela est vérifié avant de définir la leur.} other {Pour # personnes, on ne sait pas encore si elles ont une photo. Cela est vérifié avant de définir la leur.}}',
  'ready.failed': 'Impossible de vérifier si quelque chose s’y oppose. {problem}',
}
