import type { Translation } from '../../../core/words/createWords.ts'
import type { run as english } from '../en/run.ts'

export const run: Translation<typeof english> = {
  'run.opening': 'Ouverture de l’opération',
  'run.unknown': 'Opération',
  'run.title.running':
    '{kind, select, remove {Suppression des photos} restore {Restauration des photos} default {Définition des images par défaut} undo {Annulation en cours} redo {Réapplication en cours} other {Importation des photos}}',
  'run.title.paused':
    '{kind, select, remove {Suppression suspendue} restore {Restauration suspendue} default {Définition des images par défaut suspendue} undo {Annulation suspendue} redo {Réapplication suspendue} other {Importation suspendue}}',
  'run.title.cancelling': 'Arrêt en cours',
  'run.title.cancelled':
    '{kind, select, remove {Suppression arrêtée} restore {Restauration arrêtée} default {Définition des images par défaut arrêtée} undo {Annulation arrêtée} redo {Réapplication arrêtée} other {Importation arrêtée}}',
  'run.title.finished':
    '{kind, select, remove {Suppression terminée} restore {Restauration terminée} default {Définition des images par défaut terminée} undo {Annulation terminée} redo {Réapplication terminée} other {Importation terminée}}',
  'run.showInGallery': 'Afficher dans la galerie',
  'run.gallery': 'Galerie',

  // progress
  'run.kind':
    '{kind, select, remove {Suppression} restore {Restauration} default {Images par défaut} undo {Annulation} redo {Réapplication} other {Importation}}',
  'run.processed': '{ended, number} sur {total, number} traitées',
  'run.processed.paused': '{ended, number} sur {total, number} traitées, en pause',
  'run.processed.left': '{ended, number} sur {total, number} traitées, {left}',
  'run.timeLeft': 'encore environ {duration}',
  'run.timeLeft.short': 'encore quelques secondes',
  'run.slowed':
    'Microsoft 365 limite le nombre de modifications acceptées à la fois, cette opération est donc ralentie pour l’instant. Rien n’est perdu. Aucune action n’est nécessaire.',
  'run.cancelling':
    '{kind, select, remove {Les suppressions en cours vont se terminer, puis l’opération s’arrêtera.} other {Les photos en cours de définition vont être terminées, puis l’opération s’arrêtera.}}',
  'run.paused':
    '{kind, select, remove {Plus aucune photo n’est supprimée tant que vous n’avez pas repris l’opération, ici ou sur un autre appareil.} other {Plus aucune photo n’est définie tant que vous n’avez pas repris l’opération, ici ou sur un autre appareil.}}',
  'run.paused.itself':
    'Rien n’est perdu. L’opération reprend automatiquement dès que cela fonctionne.',
  'run.paused.again': 'Nouvelle tentative à {time}.',
  'run.paused.trying': 'Tentative en cours.',
  'run.paused.still': 'Une nouvelle tentative a eu lieu, mais cela ne fonctionne toujours pas.',
  'run.continues': 'Vous pouvez fermer cet onglet. L’opération continue sans vous.',
  'run.keepOpen':
    'Gardez cet onglet ouvert jusqu’à l’envoi de tous les fichiers. Ensuite, vous pourrez le fermer.',
  'run.waitsForFiles':
    'Les fichiers arrivés sont en cours de traitement. Les autres doivent encore être envoyés.',
  'run.allSent':
    'Tous les fichiers sont envoyés. Vous pouvez fermer cet onglet. L’opération continue sans vous.',

  // result
  'run.done':
    '{kind, select, remove {{count, plural, =0 {Aucune photo supprimée} one {# photo supprimée} many {# de photos supprimées} other {# photos supprimées}}} restore {{count, plural, =0 {Aucune photo restaurée} one {# photo restaurée} many {# de photos restaurées} other {# photos restaurées}}} undo {{count, plural, =0 {Aucune modification annulée} one {# modification annulée} many {# de modifications annulées} other {# modifications annulées}}} redo {{count, plural, =0 {Aucune photo redéfinie} one {# photo redéfinie} many {# de photos redéfinies} other {# photos redéfinies}}} other {{count, plural, =0 {Aucune photo définie} one {# photo définie} many {# de photos définies} other {# photos définies}}}}',
  'run.left': '{count, number} {count, plural, one {inchangée} other {inchangées}}',
  'run.problems':
    '{kind, select, remove {{count, number} non {count, plural, one {supprimée} other {supprimées}}} restore {{count, number} non {count, plural, one {restaurée} other {restaurées}}} undo {{count, number} non {count, plural, one {annulée} other {annulées}}} other {{count, number} non {count, plural, one {définie} other {définies}}}}',
  'run.delay':
    'Teams, Outlook et les autres applications peuvent mettre jusqu’à un jour à afficher partout ces modifications.',
  'run.notYetSeen':
    'Microsoft 365 n’affiche pas encore {count, number} de ces modifications. Cela peut prendre un certain temps. Aucune action n’est nécessaire.',
  'run.seenOtherwise':
    '{count, plural, one {# de ces photos ne s’affiche pas dans Microsoft 365 telle qu’elle a été définie. La liste ci-dessous en indique la raison.} many {# de ces photos ne s’affichent pas dans Microsoft 365 telles qu’elles ont été définies. La liste ci-dessous en indique la raison.} other {# de ces photos ne s’affichent pas dans Microsoft 365 telles qu’elles ont été définies. La liste ci-dessous en indique la raison.}}',
  'run.undone':
    '{kind, select, undo {{count, plural, one {# de ces photos a été redéfinie depuis.} many {# de ces photos ont été redéfinies depuis.} other {# de ces photos ont été redéfinies depuis.}}} other {{count, plural, one {# de ces modifications a été annulée depuis.} many {# de ces modifications ont été annulées depuis.} other {# de ces modifications ont été annulées depuis.}}}}',
  'run.seeRuns': 'Voir toutes les opérations',
  'run.segments': 'Résultat',
  'run.faces': 'Nouvelles photos',
  'run.attention.see': 'Les afficher',
  'run.item.accept': 'Définir quand même',
  'run.segment.left':
    '{count, number} {count, plural, one {laissée telle quelle} many {laissées telles quelles} other {laissées telles quelles}}',
  'run.undoes':
    '{kind, select, redo {Cette opération revient sur une annulation.} other {Cette opération annule une opération antérieure.}}',
  'run.seeEarlier': '{kind, select, redo {Voir l’annulation} other {Voir l’opération antérieure}}',

  // actions
  'run.actions': 'Actions',
  'run.pause': 'Suspendre',
  'run.resume': 'Reprendre',
  'run.tryNow': 'Essayer maintenant',
  'run.cancel': 'Arrêter',
  'run.retry': 'Réessayer {count, number}',
  'run.overwrite':
    '{kind, select, remove {Supprimer {count, number} quand même} other {Remplacer {count, number} quand même}}',
  'run.undoAll': '{kind, select, undo {Tout rétablir} other {Tout annuler}}',
  'run.report': 'Télécharger le rapport',
  'run.report.xlsx': 'Excel (XLSX)',
  'run.report.csv': 'CSV',

  // questions
  'run.ask.no': 'Retour',
  'run.askUndo':
    '{kind, select, undo {{count, plural, one {Rétablir # photo ?} many {Rétablir # de photos ?} other {Rétablir # photos ?}}} other {{count, plural, one {Annuler # modification ?} many {Annuler # de modifications ?} other {Annuler # modifications ?}}}}',
  'run.askUndo.text':
    '{kind, select, undo {{count, plural, one {# personne retrouve la photo qu’elle avait avant l’annulation} many {# de personnes retrouvent la photo qu’elles avaient avant l’annulation} other {# personnes retrouvent la photo qu’elles avaient avant l’annulation}}} other {{count, plural, one {# personne retrouve la photo qu’elle avait avant, ou aucune si elle n’en avait pas} many {# de personnes retrouvent la photo qu’elles avaient avant, ou aucune si elles n’en avaient pas} other {# personnes retrouvent la photo qu’elles avaient avant, ou aucune si elles n’en avaient pas}}}}. Les personnes qui ont modifié leur photo depuis sont ignorées et répertoriées. Vous pouvez revenir sur cette action.',
  'run.askUndo.yes': '{kind, select, undo {Rétablir} other {Annuler les modifications}}',
  'run.askUndoOne':
    '{kind, select, undo {Rétablir la photo de {name} ?} other {Annuler la modification de la photo de {name} ?}}',
  'run.askUndoOne.text':
    '{before, select, undo {{name} retrouve la photo d’avant l’annulation} photo {{name} retrouve sa photo précédente} other {{name} n’aura plus de photo}}, sauf si elle a été modifiée depuis.',
  'run.askCancel':
    '{kind, select, remove {Arrêter cette suppression ?} restore {Arrêter cette restauration ?} default {Arrêter la définition des images par défaut ?} undo {Arrêter cette annulation ?} redo {Arrêter cette réapplication ?} other {Arrêter cette importation ?}}',
  'run.askCancel.remaining':
    '{kind, select, remove {{count, plural, one {# photo ne sera pas supprimée.} many {# de photos ne seront pas supprimées.} other {# photos ne seront pas supprimées.}}} other {{count, plural, one {# photo ne sera pas définie, et celle de cette personne reste inchangée.} many {# de photos ne seront pas définies, et celles de ces personnes restent inchangées.} other {# photos ne seront pas définies, et celles de ces personnes restent inchangées.}}}}',
  'run.askCancel.uploading':
    '{kind, select, remove {{count, plural, one {# photo est en cours de suppression, qui se terminera.} many {# de photos sont en cours de suppression, qui se terminera.} other {# photos sont en cours de suppression, qui se terminera.}}} other {{count, plural, one {# photo est en cours de définition, qui se terminera.} many {# de photos sont en cours de définition, qui se terminera.} other {# photos sont en cours de définition, qui se terminera.}}}}',
  'run.askCancel.nothing':
    '{kind, select, remove {Aucune photo n’a été supprimée pour l’instant.} other {Aucune photo n’a été définie pour l’instant.}}',
  'run.askCancel.done':
    '{kind, select, remove {{count, plural, one {La # photo supprimée jusqu’ici le reste, et vous pourrez annuler sa suppression plus tard.} many {Les # de photos supprimées jusqu’ici le restent, et vous pourrez annuler leur suppression plus tard.} other {Les # photos supprimées jusqu’ici le restent, et vous pourrez annuler leur suppression plus tard.}}} undo {{count, plural, one {La # modification annulée jusqu’ici le reste, et vous pourrez la rétablir plus tard.} many {Les # de modifications annulées jusqu’ici le restent, et vous pourrez les rétablir plus tard.} other {Les # modifications annulées jusqu’ici le restent, et vous pourrez les rétablir plus tard.}}} other {{count, plural, one {La # photo définie jusqu’ici le reste, et vous pourrez annuler cette modification plus tard.} many {Les # de photos définies jusqu’ici le restent, et vous pourrez annuler ces modifications plus tard.} other {Les # photos définies jusqu’ici le restent, et vous pourrez annuler ces modifications plus tard.}}}}',
  'run.askCancel.yes':
    '{kind, select, remove {Arrêter la suppression} restore {Arrêter la restauration} default {Arrêter la définition} undo {Arrêter l’annulation} redo {Arrêter la réapplication} other {Arrêter l’importation}}',
  'run.askCancel.no': 'Continuer l’opération',
  'run.askOverwrite':
    '{kind, select, remove {{count, plural, one {Supprimer # photo quand même ?} many {Supprimer # de photos quand même ?} other {Supprimer # photos quand même ?}}} other {{count, plural, one {Remplacer # photo quand même ?} many {Remplacer # de photos quand même ?} other {Remplacer # photos quand même ?}}}}',
  'run.askOverwrite.text':
    '{kind, select, import {{count, plural, one {# personne a modifié ou supprimé sa photo après qu’elle a été définie ici pour la dernière fois. Sa photo actuelle est conservée, vous pouvez donc annuler cette action.} many {# de personnes ont modifié ou supprimé leur photo après qu’elle a été définie ici pour la dernière fois. Leurs photos actuelles sont conservées, vous pouvez donc annuler cette action.} other {# personnes ont modifié ou supprimé leur photo après qu’elle a été définie ici pour la dernière fois. Leurs photos actuelles sont conservées, vous pouvez donc annuler cette action.}}} other {{count, plural, one {# photo a été modifiée après avoir été définie ici pour la dernière fois, ou après que vous avez sélectionné la personne. La photo actuelle est conservée, vous pouvez donc annuler cette action.} many {# de photos ont été modifiées après avoir été définies ici pour la dernière fois, ou après que vous avez sélectionné ces personnes. Les photos actuelles sont conservées, vous pouvez donc annuler cette action.} other {# photos ont été modifiées après avoir été définies ici pour la dernière fois, ou après que vous avez sélectionné ces personnes. Les photos actuelles sont conservées, vous pouvez donc annuler cette action.}}}}',
  'run.askOverwriteOne':
    '{kind, select, remove {Supprimer la photo de {name} quand même ?} other {Remplacer la photo de {name} quand même ?}}',
  'run.askOverwriteOne.text':
    '{kind, select, import {{name} l’a modifiée ou supprimée après qu’elle a été définie ici pour la dernière fois.} other {Elle a été modifiée après avoir été définie ici pour la dernière fois, ou après que vous avez sélectionné {name}.}} La photo actuelle est conservée, vous pouvez donc annuler cette action.',
  'run.askOverwrite.yes':
    '{kind, select, remove {Supprimer quand même} other {Remplacer quand même}}',

  // files that weren't sent
  'run.missing':
    '{count, plural, one {# fichier n’a pas été envoyé avant la fermeture de l’onglet} many {# de fichiers n’ont pas été envoyés avant la fermeture de l’onglet} other {# fichiers n’ont pas été envoyés avant la fermeture de l’onglet}}',
  'run.missing.known':
    'Votre navigateur se souvient de leur emplacement. Il peut vous demander l’autorisation de les relire.',
  'run.missing.drop':
    'Déposez ici les mêmes fichiers, le même dossier ou le même fichier ZIP. Seuls les fichiers manquants sont envoyés.',
  'run.missing.none': 'Aucun de ces fichiers ne manque à cette opération.',
  'run.missing.resume': 'Reprendre l’envoi',
  'run.missing.folder': 'Choisir un dossier',
  'run.missing.files': 'Choisir des fichiers',
  'run.sending': 'Envoi du fichier {number, number} sur {total, number}',
  'run.sending.offline':
    'Vous êtes hors connexion. L’envoi reprend automatiquement dès que la connexion est rétablie.',
  'run.notSent': 'Fichiers qui n’ont pas pu être envoyés',
  'run.notSent.again': 'Renvoyer',
  'run.outOfDate':
    'Il s’agit du dernier état connu. La page s’actualise automatiquement dès que le service est de nouveau disponible. Rien n’est perdu.',

  // its photos
  'run.items': 'Photos de cette opération',
  'run.items.tab': '{name} ({count, number})',
  'run.items.all': 'Toutes',
  'run.items.open': 'En cours',
  'run.items.done': 'Terminées',
  'run.items.problems':
    '{kind, select, remove {Non supprimées} restore {Non restaurées} undo {Non annulées} other {Non définies}}',
  'run.items.skipped': 'Ignorées',
  'run.items.unchanged': 'Inchangées',
  'run.items.loading': 'Chargement des photos',
  'run.items.none': 'Aucune photo ici.',
  'run.item.state':
    '{state, select, awaiting {En attente du fichier} received {Reçue} prepared {Préparée} uploading {{kind, select, remove {Suppression de la photo} other {Définition de la photo}}} done {Terminée} unchanged {Inchangée} skipped {Ignorée} gone {Compte supprimé} other {{kind, select, remove {Impossible à supprimer} restore {Impossible à restaurer} undo {Impossible à annuler} other {Impossible à définir}}}}',
  'run.item.unconfirmed': 'Inconnu',
  'run.item.seen':
    '{seen, select, not_yet {{action, select, remove {Supprimée} other {Définie}}. Microsoft 365 peut mettre un certain temps à l’afficher.} never {Microsoft 365 a accepté cette modification, mais ne l’a pas affichée en un jour. Vérifiez la photo dans Microsoft 365.} different {Microsoft 365 affiche une autre image que celle qui a été envoyée. Vérifiez la photo dans Microsoft 365.} other {La photo a été modifiée ailleurs par la suite.}}',
  'run.item.paused': 'Suspendue',
  'run.item.delayed': 'Nouvelle tentative plus tard',
  'run.item.delayed.text':
    'Microsoft 365 était occupé ou n’a pas répondu. Une nouvelle tentative aura lieu automatiquement vers {time} pour cette photo.',
  'run.item.undone': '{kind, select, undo {Redéfinie} other {Annulée}}',
  'run.item.removed': 'Supprimée',
  'run.item.restored': 'Restaurée',
  'run.item.setAgain': 'Redéfinie',
  'run.item.replaced': 'Remplacée',
  'run.item.new': 'Nouvelle photo',
  'run.item.undo': '{kind, select, undo {Rétablir} other {Annuler}}',
  'run.item.retry': 'Réessayer',
  'run.item.overwrite':
    '{kind, select, remove {Supprimer quand même} other {Remplacer quand même}}',
  'run.item.changedBy':
    '{isOwn, select, true {{action, select, remove {{name} l’a supprimée dans Likeness, {when}.} other {{name} l’a modifiée dans Likeness, {when}.}}} other {{action, select, remove {Supprimée par {name}, {when}.} create {Ajoutée par {name}, {when}.} other {Remplacée par {name}, {when}.}}}}',
  'run.item.offer': '{offer} : {name}',

  // the list of runs
  'run.list': 'Opérations',
  'run.list.loading': 'Chargement des opérations',
  'run.list.earlier': 'Afficher les opérations antérieures',
  'run.list.label': 'Opérations, les plus récentes en premier',
  'run.list.empty': 'Aucune opération pour le moment',
  'run.list.empty.text':
    'Une fois que vous avez ajouté des photos, vous voyez ici ce qu’il est advenu de chacune, et pouvez l’annuler.',
  'run.list.search': 'Rechercher des opérations par nom',
  'run.list.search.hint': 'Rechercher des noms',
  'run.list.standing': 'État',
  'run.list.standing.all': 'Tous les états ({count, number})',
  'run.list.standing.option': '{standing} ({count, number})',
  'run.list.clear': 'Effacer les filtres',
  'run.list.notFound': 'Aucune opération trouvée',
  'run.list.notFound.text': 'Rien ne correspond à ces filtres.',
  'run.rename': 'Renommer {name}',
  'run.rename.label': 'Nom de l’opération',
  'run.rename.save': 'Enregistrer',
  'run.rename.cancel': 'Retour',
  'run.rename.empty': 'Tapez un nom.',
  'run.standing':
    '{standing, select, held {Prête à vérifier} waiting {En attente de fichiers} paused {Suspendue} finished {Terminée} cancelled {Arrêtée} discarded {Abandonnée} attention {À examiner} undone {Annulée} open {Non terminées} other {En cours}}',
  'run.nothingYet': 'Aucune photo définie pour l’instant',
  'run.nothing': 'Aucune photo définie',

  // the bar in the gallery
  'run.bar.held': 'Une importation est prête à être vérifiée.',
  'run.bar.held.text':
    '{count, plural, one {# photo. Rien n’est défini avant que vous ne l’ayez vérifiée.} many {# de photos. Rien n’est défini avant que vous ne les ayez vérifiées.} other {# photos. Rien n’est défini avant que vous ne les ayez vérifiées.}}',
  'run.bar.waiting':
    '{kind, select, undo {Une annulation attend des fichiers.} redo {Une réapplication attend des fichiers.} other {Une importation attend des fichiers.}}',
  'run.bar.paused':
    '{kind, select, remove {Une suppression est suspendue.} restore {Une restauration est suspendue.} default {La définition des images par défaut est suspendue.} undo {Une annulation est suspendue.} redo {Une réapplication est suspendue.} other {Une importation est suspendue.}}',
  'run.bar.running':
    '{kind, select, remove {Une suppression est en cours.} restore {Une restauration est en cours.} default {Des images par défaut sont en cours de définition.} undo {Une annulation est en cours.} redo {Une réapplication est en cours.} other {Une importation est en cours.}}',
  'run.bar.check': 'Vérifier',
  'run.bar.view': 'Afficher',
}
