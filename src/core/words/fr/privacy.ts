import type { Translation } from '../createWords.ts'
import type { privacy as english } from '../en/privacy.ts'

export const privacy: Translation<typeof english> = {
  'privacy.kept.directory':
    'Ce que l’annuaire indique à votre sujet : noms, nom de connexion, adresses, ID d’employé, service, fonction, bureau, pays, type de compte, licences.',
  'privacy.kept.directory.why':
    'Pour trouver la personne que montre un fichier, et pour répertorier les personnes sans photo.',
  'privacy.kept.present':
    'Si vous avez une photo, quand elle a été modifiée, d’où elle provient, et une petite copie de celle-ci.',
  'privacy.kept.present.why':
    'Pour afficher rapidement les listes, et pour détecter qu’une photo a été modifiée.',
  'privacy.kept.photos': 'Les photos qui ont été définies ici, et celles qu’elles ont remplacées.',
  'privacy.kept.photos.why': 'Pour pouvoir annuler une modification.',
  'privacy.kept.picture':
    'La façon dont une image a été recadrée : sa taille, un cadre autour de chaque visage, des avertissements comme « floue », et 64 bits qui permettent de trouver deux images qui se ressemblent. Rien d’autre sur un visage.',
  'privacy.kept.picture.why':
    'Pour la recadrer à nouveau de la même façon, et pour avertir qu’une même image sert pour deux personnes.',
  'privacy.kept.history':
    'Chaque modification de votre photo effectuée ici : quand, par qui et laquelle. Et chaque modification que vous avez effectuée.',
  'privacy.kept.history.why': 'Pour savoir qui a modifié quoi, et pour pouvoir l’annuler.',
  'privacy.kept.settings': 'Chaque paramètre de Likeness que vous avez modifié.',
  'privacy.kept.settings.why': 'Pour savoir qui a modifié quoi.',
  'privacy.kept.runs':
    'Votre ligne dans chaque importation ou autre opération : le nom du fichier, pourquoi il vous correspond, et ce qu’il en est advenu. Et les opérations que vous avez lancées, avec les noms que vous leur avez donnés.',
  'privacy.kept.runs.why': 'Pour effectuer l’opération, et pour en rendre compte.',
  'privacy.kept.files': 'Le fichier qui a été envoyé pour votre photo.',
  'privacy.kept.files.why': 'Pour créer la photo à partir de celui-ci, et la recadrer à nouveau.',
  'privacy.kept.drafts':
    'Les images en attente de « Définir la photo », préparées par vous ou pour vous.',
  'privacy.kept.drafts.why': 'Pour montrer le recadrage avant toute modification.',
  'privacy.kept.approvals':
    'Chacune de vos photos envoyées pour approbation : quand, qui a décidé et le motif. L’image elle-même est supprimée plus tôt, avec les photos.',
  'privacy.kept.approvals.why':
    'Pour la montrer à la personne qui décide et pour vous communiquer la décision.',
  'privacy.kept.cards':
    'Les images des cartes du bot, si la personne qui gère Likeness les fait chercher par Teams.',
  'privacy.kept.cards.why':
    'Pour que Teams les affiche là où il n’affiche pas les images qui font partie d’une carte.',
  'privacy.kept.chat':
    'L’adresse de votre conversation avec le bot, les messages qui y montrent vos opérations, votre souhait de recevoir le résumé hebdomadaire et la dernière question du bot restée sans réponse, mais pas ce qui y a été écrit. Pour les personnes qui gèrent les photos, le fait qu’elles le font, et quelles photos en attente d’approbation leur y ont été montrées.',
  'privacy.kept.chat.why':
    'Pour vous indiquer dans la conversation où en sont vos opérations, vous envoyer le résumé et comprendre votre réponse.',
  'privacy.kept.reminders':
    'Le fait que vous avez reçu dans la conversation un rappel pour définir une photo, ou pourquoi pas, et que vous n’en souhaitez plus. Pour les personnes qui gèrent les photos, qui elles ont fait relancer, et quand.',
  'privacy.kept.reminders.why': 'Pour ne relancer personne deux fois et respecter votre souhait.',
  'privacy.kept.messages':
    'Ce que vous avez écrit en dernier au bot ou choisi sur ses cartes, jusqu’à sa réponse. Ensuite, seulement le fait qu’il a répondu.',
  'privacy.kept.messages.why':
    'Pour ne répondre qu’une fois, même si Teams remet un message deux fois ou si le service redémarre.',
  'privacy.kept.groups': 'Votre appartenance à un groupe qui a servi à filtrer des listes.',
  'privacy.kept.groups.why':
    'Pour filtrer par ce groupe sans interroger Microsoft 365 à chaque fois.',
  'privacy.kept.downloads': 'Votre droit de télécharger un fichier que vous avez demandé.',
  'privacy.kept.downloads.why': 'Pour que personne d’autre ne puisse le télécharger.',
  'privacy.kept.leavers': 'Le fait que vous n’êtes plus dans l’annuaire, et depuis quand.',
  'privacy.kept.leavers.why': 'Pour supprimer le reste à temps.',
  'privacy.kept.deletions':
    'Le fait qu’une personne a été supprimée, quand, et qui l’a demandé parmi les personnes qui gèrent les photos ; jamais de qui il s’agissait.',
  'privacy.kept.deletions.why': 'Pour prouver que cela a été fait.',
  'privacy.kept.browser':
    'Les petites photos affichées. Dans le navigateur de la personne qui gère les photos, pendant une semaine, ce que la galerie a montré en premier. Dans le navigateur de la personne qui importe, ses choix : noms de fichiers, à qui est chaque photo et emplacement des fichiers.',
  'privacy.kept.browser.why':
    'Pour que les listes montrent immédiatement les visages, et qu’une importation puisse continuer.',
  'privacy.kept.backup': 'Tout ce qui était conservé au moment de la sauvegarde.',
  'privacy.kept.backup.why': 'Pour remettre Likeness en état après une défaillance.',

  'privacy.where.database': 'La base de données de Likeness',
  'privacy.where.photos': 'La base de données de Likeness, sous forme d’images',
  'privacy.where.files': 'Le serveur de Likeness, sous forme de fichiers',
  'privacy.where.browser': 'Le navigateur de la personne qui les a affichées',
  'privacy.where.backup': 'Là où la personne qui gère Likeness conserve les sauvegardes',

  'privacy.for.inDirectory': 'Jusqu’à ce que vous ne soyez plus dans l’annuaire.',
  'privacy.for.present':
    'Jusqu’à ce que la photo soit modifiée, ou que vous ne soyez plus dans l’annuaire.',
  'privacy.for.retention':
    '{days, plural, one {# jour} many {# de jours} other {# jours}} après la dernière modification concernée.',
  'privacy.for.history':
    'Tant que vous êtes dans l’annuaire, et {leaverDays, plural, one {# jour} many {# de jours} other {# jours}} après.',
  'privacy.for.files':
    'Jusqu’à ce que la photo soit créée, ou une semaine tant qu’une importation attend ; un jour pour une seule photo.',
  'privacy.for.drafts':
    '{days, plural, one {# jour} many {# de jours} other {# jours}} après leur création.',
  'privacy.for.card':
    'Une heure, ou un jour tant qu’une photo attend d’être approuvée ; moins si l’image est utilisée ou abandonnée, ou si le bot est retiré de la conversation.',
  'privacy.for.chat':
    'Jusqu’à ce que vous supprimiez le bot, ou {leaverDays, plural, one {# jour} many {# de jours} other {# jours}} après votre départ de l’annuaire.',
  'privacy.for.message':
    'Jusqu’à la réponse, le plus souvent quelques secondes. Le fait qu’il a répondu : environ un jour.',
  'privacy.for.group': 'Un jour après la dernière utilisation de ce filtre.',
  'privacy.for.minute': 'Une minute.',
  'privacy.for.leaver': '{leaverDays, plural, one {# jour} many {# de jours} other {# jours}}.',
  'privacy.for.always':
    'Tant que Likeness est installé ; le nom de la personne qui l’a demandé, jusqu’à ce qu’elle soit elle-même supprimée.',
  'privacy.for.browser':
    'Petites photos, sept jours ; choix, 30 jours ; et uniquement pour la personne connectée.',
  'privacy.for.backup':
    'Selon ce qu’a décidé la personne qui gère Likeness. Après une restauration, les personnes supprimées doivent l’être à nouveau.',

  'privacy.export.fileName': 'likeness-donnees-personnelles-{date}',
  'privacy.export.summary': 'lisez-moi.html',
  'privacy.export.title': 'Ce que Likeness conserve sur {name}',
  'privacy.export.made': 'Fichier créé le {date}.',
  'privacy.export.about':
    'Toutes les lignes se trouvent dans {file}, destiné aux programmes. Les photos conservées se trouvent dans le dossier « {folder} ». Les autres personnes ne sont pas nommées.',
  'privacy.export.section': 'Dans ce fichier',
  'privacy.export.count.directory':
    '{count, plural, =0 {Aucune entrée de l’annuaire} one {L’entrée de l’annuaire} many {# d’entrées de l’annuaire} other {# entrées de l’annuaire}}',
  'privacy.export.count.changes':
    '{count, plural, =0 {Aucune modification de la photo} one {# modification de la photo} many {# de modifications de la photo} other {# modifications de la photo}}',
  'privacy.export.count.items':
    '{count, plural, =0 {Aucune ligne dans une opération} one {# ligne dans une opération} many {# de lignes dans des opérations} other {# lignes dans des opérations}}',
  'privacy.export.count.drafts':
    '{count, plural, =0 {Aucune image en attente} one {# image en attente} many {# d’images en attente} other {# images en attente}}',
  'privacy.export.count.made':
    '{count, plural, =0 {Aucune modification effectuée sur les photos d’autres personnes} one {# modification effectuée sur la photo d’une autre personne} many {# de modifications effectuées sur les photos d’autres personnes} other {# modifications effectuées sur les photos d’autres personnes}}',
  'privacy.export.count.photos':
    '{count, plural, =0 {Aucune photo} one {# photo} many {# de photos} other {# photos}}',
  'privacy.export.gone':
    '{count, plural, one {# photo a été supprimée} many {# de photos ont été supprimées} other {# photos ont été supprimées}} pendant la création de ce fichier.',
  'privacy.export.kept': 'Ce qui est conservé, et pendant combien de temps',
  'privacy.export.what': 'Quoi',
  'privacy.export.where': 'Où',
  'privacy.export.why': 'Pourquoi',
  'privacy.export.howLong': 'Durée',
  'privacy.export.microsoft365':
    'La photo que Microsoft 365 affiche n’est pas conservée ici mais dans Microsoft 365, tout comme votre compte.',
  'privacy.somebodyDeleted': 'Une personne supprimée',
}
