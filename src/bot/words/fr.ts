import type { Translation } from '../../core/words/createWords.ts'
import type { en } from './en.ts'
import { approvalMessages } from './fr/approvals.ts'

export const fr: Translation<typeof en> = {
  ...approvalMessages,

  // What people can ask: on the help card, and as Teams' suggestions (at most 128 characters there)
  'command.help': 'Découvrir ce que je sais faire',
  'command.mine': 'Afficher votre photo de profil',
  'command.remove': 'Supprimer votre photo de profil, après confirmation',
  'command.stopReminding': 'Ne plus recevoir de rappels pour définir une photo',
  'command.remindAgain': 'Recevoir de nouveau des rappels',
  'command.remind':
    'Demander aux personnes sans photo d’en définir une (pour les personnes qui gèrent les photos)',
  'command.missing':
    'Afficher qui n’a pas de photo, par service (pour les personnes qui gèrent les photos)',
  'command.approvals':
    'Voir les photos en attente d’approbation (pour les personnes qui gèrent les photos)',
  'command.undo': 'Annuler la dernière modification de votre photo',
  'command.known': 'Voir ce qui est conservé sur vous',
  'command.status': 'Voir où en est votre importation (pour les personnes qui gèrent les photos)',

  'help.title': 'Ce que je sais faire',
  'help.send': 'Envoyez-moi une image',
  'help.send.text': 'Vérifiez le recadrage, puis sélectionnez « Définir la photo ».',
  'help.open': 'Ouvrez votre photo dans Likeness',
  'help.open.text':
    'Choisissez une image, vérifiez le recadrage, puis sélectionnez « Définir la photo ».',
  'help.say': 'Écrivez « {phrase} »',
  'help.others': 'Définir ou supprimer la photo de quelqu’un d’autre',
  'help.others.text':
    'Écrivez « définir la photo de » et un nom ou une adresse, puis envoyez l’image ; ou « supprimer la photo de ». Plusieurs images qui portent le nom de personnes lancent une importation.',

  'welcome.title': 'Bonjour, je suis Likeness',
  'welcome.text': 'Je m’occupe de votre photo de profil dans Microsoft 365.',

  'reply.notUnderstood':
    'Désolé, je n’ai pas compris. Envoyez-moi une image pour définir votre photo, ou écrivez « aide ».',
  'reply.notUnderstood.inTab':
    'Désolé, je n’ai pas compris. Écrivez « aide » pour découvrir ce que je sais faire.',
  // where Teams passes no files to bots
  'reply.noFiles':
    'Dans le cloud de votre organisation, Teams ne transmet pas de fichiers aux bots. Pour définir votre photo, ouvrez-la dans Likeness.',
  'reply.openPhoto': '{sentence} Pour définir votre photo, ouvrez-la dans Likeness : {link}',
  // where Teams shows no cards; {buttons} is a list of their titles
  'reply.buttons': 'Pour sélectionner {buttons}, ouvrez votre photo dans Likeness : {link}',
  'reply.yesOrNo': 'Pour sélectionner {buttons}, dites « oui » ou « non ».',
  'reply.say': 'Vous pouvez écrire {phrases}.',
  'reply.oldCard':
    'Cette carte n’est plus à jour. Écrivez « aide » pour découvrir ce que je sais faire.',
  'reply.unexpected': 'Désolé, un problème est survenu. Réessayez dans un instant.',

  // Slow work, and what was delivered twice
  working: 'Traitement en cours',
  'working.text':
    'Cette carte change dès que c’est terminé. Vous pouvez faire autre chose en attendant.',
  'working.failed': 'Cela n’a pas fonctionné',
  'working.again': 'Réessayer',
  'working.done': 'Déjà fait',
  'working.done.text': 'Une réponse a déjà été donnée.',

  // One's own photo
  'photo.none': 'Vous n’avez pas de photo de profil. Pour en définir une, envoyez-moi une image.',
  'photo.none.inTab': 'Vous n’avez pas de photo de profil.',
  'photo.otherOwner':
    'Cette carte appartient à une autre personne. Pour définir votre propre photo, envoyez-moi une image.',
  'photo.otherOwner.inTab': 'Cette carte appartient à une autre personne.',
  'photo.answered': 'Vous avez déjà répondu à cette carte. Pour recommencer, renvoyez l’image.',
  'photo.answered.inTab': 'Vous avez déjà répondu à cette carte.',
  'photo.gone':
    'Cette image n’est plus conservée : de plus récentes l’ont remplacée, ou elle a été envoyée il y a longtemps. Pour la définir, renvoyez-la.',
  'photo.gone.inTab':
    'Cette image n’est plus conservée : de plus récentes l’ont remplacée, ou elle a été envoyée il y a longtemps.',

  'photo.review': 'Votre nouvelle photo',
  'photo.review.summary': 'Vérifiez votre nouvelle photo',
  'photo.review.text': 'Voici à quoi ressemblera votre photo.',
  'photo.review.what':
    '{named, select, yes {« {name} »} other {L’image que vous avez envoyée}}{cropped, select, face {, avec un recadrage autour du visage} person {, avec le recadrage que vous avez choisi} centre {, avec un recadrage au milieu} other {}}',
  'photo.review.size': '{side, number} × {side, number} pixels',
  'photo.review.cropped':
    'Le recadrage a été modifié dans l’onglet. Vérifiez-le avant de définir la photo.',
  'photo.review.asks':
    'Voici à quoi ressemblera votre photo. Votre organisation approuve les nouvelles photos avant qu’elles soient définies.',
  'photo.choose': 'Quelle image ?',
  'photo.choose.text':
    'Sélectionnez celle qui doit devenir votre photo. Vous pouvez la recadrer avant de la définir.',
  'photo.choose.most':
    'Vous avez envoyé {count, number} images. Vous pouvez choisir parmi les {most, number} premières.',
  'photo.choose.one': 'Image {place, number}',
  'photo.choose.none': 'Aucune de ces images ne peut être utilisée',
  'photo.choices': 'Une autre image',
  'photo.crop.closer': 'Plus près',
  'photo.crop.wider': 'Plus loin',
  'photo.crop.whole': 'Image entière',
  'photo.crop.byHand': 'À la main…',
  'photo.crop.open': 'Recadrer…',
  'photo.crop.faces':
    'Plusieurs personnes figurent sur l’image. Sélectionnez celle dont c’est la photo :',
  'photo.crop.face': 'Personne {number, number} sur {count, number}',
  'photo.set': 'Définir la photo',
  'photo.ask': 'Envoyer pour approbation',
  'photo.asked': 'Photo envoyée pour approbation',
  'photo.asked.text':
    'Votre nouvelle photo est définie dès qu’une personne l’a approuvée : je vous l’indique ici. D’ici là, votre photo reste inchangée. Dans Likeness, vous pouvez la retirer.',
  'photo.cancel': 'Annuler',
  'photo.cancelled': 'Annulé',
  'photo.cancelled.text':
    'Votre photo n’a pas été modifiée. Vous pouvez envoyer une autre image à tout moment.',
  'photo.cancelled.text.inTab': 'Votre photo n’a pas été modifiée.',

  'photo.done': 'Votre photo est définie',
  'photo.done.text': 'L’affichage partout dans Teams peut prendre jusqu’à un jour.',
  'photo.done.notShown':
    'Microsoft 365 peut mettre un certain temps à l’afficher, et jusqu’à un jour pour l’afficher partout dans Teams.',
  'photo.done.different':
    'Microsoft 365 affiche une autre image que celle que vous avez envoyée. Vérifiez votre photo ou renvoyez-la.',
  'photo.notSet': 'Impossible de définir votre photo',

  'photo.mine': 'Votre photo de profil',
  'photo.mine.text': 'Pour la remplacer, envoyez-moi une image.',
  'photo.mine.text.inTab': 'Pour la remplacer, ouvrez-la dans Likeness.',
  'photo.open': 'Ouvrir votre photo',
  'photo.current': 'Votre photo actuelle',
  'photo.remove': 'Supprimer',
  'photo.askRemove': 'Supprimer votre photo ?',
  'photo.askRemove.text': 'Vos initiales s’affichent à la place, partout dans Microsoft 365.',
  'photo.keep': 'Conserver la photo',
  'photo.kept': 'Photo conservée',
  'photo.kept.text': 'Votre photo n’a pas été modifiée.',
  'photo.removed': 'Votre photo a été supprimée',
  'photo.removed.text': 'Sa disparition partout dans Teams peut prendre jusqu’à un jour.',
  'photo.removed.notShown':
    'Microsoft 365 peut mettre un certain temps à l’afficher, et jusqu’à un jour pour l’afficher partout dans Teams.',
  'photo.removed.changed': 'Microsoft 365 affiche une autre photo, définie au même moment.',
  'photo.notRemoved': 'Impossible de supprimer votre photo',
  'photo.nothingToRemove': 'Aucune photo à supprimer',

  'photo.because': '{what}. {reason}',

  // La photo de quelqu’un d’autre
  'person.send': 'Envoyez-moi l’image',
  'person.send.text':
    'Envoyez-la ici, dans cette conversation. Vous la voyez à côté de la photo actuelle avant que quoi que ce soit soit défini.',
  'person.inTab':
    'Les images pour {name} ne peuvent pas être envoyées dans cette conversation. Définissez la photo dans Likeness : {link}',
  'person.which': 'De qui parlez-vous ?',
  'person.which.fits': 'Plusieurs personnes correspondent à « {name} ».',
  'person.which.like':
    'Je ne sais pas avec certitude qui est « {name} ». Parlez-vous {count, plural, one {de cette personne} many {de l’une de ces personnes} other {de l’une de ces personnes}} ?',
  'person.which.more':
    '{count, plural, one {# autre personne correspond.} many {# d’autres personnes correspondent.} other {# autres personnes correspondent.}}',
  'person.which.say': 'Ou redites-le avec l’adresse ou l’ID d’employé.',
  'person.nobody':
    'Je n’ai trouvé personne du nom de « {name} » et n’ai rien modifié. Essayez avec le nom complet, l’adresse ou l’ID d’employé.',
  'person.named': '{name} ({details})',
  'person.guest': 'Invité',
  'person.disabled': 'Compte désactivé',
  'person.review': 'Définir cette photo ?',
  'person.review.of': 'Définir cette photo pour {name} ?',
  'person.review.beside': 'À gauche la photo actuelle, à droite la nouvelle.',
  'person.review.none': 'Il n’y a pas encore de photo. Voici la nouvelle.',
  'person.review.unread': 'La photo actuelle est illisible. Voici la nouvelle.',
  'person.current': 'Photo actuelle',
  'person.new': 'Nouvelle photo',
  'person.set': 'La photo est définie',
  'person.set.of': 'La photo de {name} est définie',
  'person.set.different':
    'Microsoft 365 affiche une autre image que celle que vous avez envoyée. Regardez-la dans Likeness.',
  'person.setBefore': 'Cette photo était déjà définie',
  'person.notSet': 'Impossible de définir la photo',
  'person.setAnyway': 'Définir quand même',
  'person.cancelled.text': 'Rien n’a été modifié.',
  'person.askRemove': 'Supprimer cette photo ?',
  'person.askRemove.of': 'Supprimer la photo de {name} ?',
  'person.askRemove.text':
    'Des initiales s’affichent à la place, partout dans Microsoft 365. La photo est conservée pour l’instant, afin que vous puissiez annuler.',
  'person.askRemove.unread': 'La photo ne peut pas être affichée ici, car elle est illisible.',
  'person.removed': 'La photo a été supprimée',
  'person.removed.of': 'La photo de {name} a été supprimée',
  'person.noPhoto': '{name} n’a pas de photo.',
  'person.notRemoved': 'Impossible de supprimer la photo',
  'person.removeAnyway': 'Supprimer quand même',
  'person.changed': 'La photo a été modifiée entre-temps',
  'person.undone': 'La modification a été annulée',
  'person.undone.photo': 'La photo d’avant est de nouveau définie.',
  'person.undone.none': 'Il n’y a plus de photo, comme avant.',
  'person.notUndone': 'Impossible d’annuler la modification',
  'person.otherPicture':
    'Cette image a été choisie pour quelqu’un d’autre. Pour la définir pour cette personne, renvoyez-la.',
  'person.onePicture':
    'Vous avez envoyé {count, number} images pour une seule personne. N’envoyez que celle que vous voulez.',
  'person.open': 'Ouvrir dans Likeness',

  // Plusieurs images qui portent le nom de personnes
  'import.ready':
    '{count, plural, one {# photo attend} many {# de photos attendent} other {# photos attendent}} votre vérification',
  'import.ready.text':
    'Rien n’est défini avant que vous les ayez regardées dans Likeness et sélectionné « Définir les photos ».',
  'import.none': 'Aucune importation n’a été lancée',
  'import.nobody':
    '{count, plural, one {# image ne correspond} many {# d’images ne correspondent} other {# images ne correspondent}} à personne',
  'import.several':
    '{count, plural, one {# image peut} many {# d’images peuvent} other {# images peuvent}} montrer plusieurs personnes, ou quelqu’un au nom semblable',
  'import.twice':
    '{count, plural, one {# image est} many {# d’images sont} other {# images sont}} pour la même personne qu’une autre',
  'import.apart':
    '{count, plural, one {# image est} many {# d’images sont} other {# images sont}} pour un invité, un compte désactivé ou partagé, ou quelqu’un qui a changé sa photo depuis',
  'import.unusable':
    '{count, plural, one {# image n’a pas pu être utilisée} many {# d’images n’ont pas pu être utilisées} other {# images n’ont pas pu être utilisées}}',
  'import.file': '{name} : {reason}',
  'import.rest': 'Ajoutez-les dans Likeness, où vous choisissez de qui est chaque photo.',
  'import.review': 'Vérifier dans Likeness',

  // Who is missing a photo
  'missing.headline':
    '{none, number} {none, plural, one {personne} other {personnes}} sur {total, number} {none, plural, one {n’a} other {n’ont}} pas de photo',
  'missing.notRead': 'L’annuaire n’a pas encore été lu',
  'missing.everyoneSoFar': 'Toutes les personnes vérifiées jusqu’ici ont une photo',
  'missing.everyone': 'Tout le monde a une photo',
  'missing.with': '{count, number} avec photo',
  'missing.without': '{count, number} sans photo',
  'missing.notChecked':
    '{count, number} pas encore {count, plural, one {vérifiée} other {vérifiées}}',
  'missing.peopleNotChecked':
    '{count, plural, one {# personne n’est pas encore vérifiée.} many {# de personnes ne sont pas encore vérifiées.} other {# personnes ne sont pas encore vérifiées.}}',
  'missing.byDepartment': 'Par service',
  'missing.noDepartment': 'Aucun service',
  'missing.share': '{none, number} sur {total, number}',
  'missing.otherDepartments':
    '{departments, plural, one {# autre service} many {# d’autres services} other {# autres services}} : {people, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'missing.people': 'Sans photo',
  'missing.firstPeople': 'Sans photo ({count, number} premières)',
  'missing.morePeople': 'Sans photo (suite)',
  'missing.next': '{count, number} suivantes',
  'missing.previous': '{count, number} précédentes',
  'missing.list': 'Télécharger la liste',
  'missing.gallery': 'Ouvrir dans la galerie',
  'missing.remind': 'Relancer',
  'missing.summary': '{about} : {headline}',
  'missing.nobody': 'Personne ne correspond à votre question',
  'missing.nobodySoFar': 'Personne n’a encore été vérifié',
  'missing.scope.everyone': 'Tout le monde',
  'missing.scope.kind':
    '{kind, select, guest {Invités} disabled {Comptes désactivés} sharedMailbox {Boîtes aux lettres partagées} room {Salles} other {Membres}}',
  'missing.scope.added':
    'Ajoutés au cours {days, plural, one {du dernier jour} many {des # de derniers jours} other {des # derniers jours}}',
  'missing.which': 'De qui s’agit-il ?',
  'missing.which.several': 'Plusieurs services ou bureaux correspondent à votre question.',
  'missing.which.rest': 'Je n’ai pas compris « {rest} ».',

  'remind.none': 'Personne à relancer',
  'remind.pointless':
    'Votre organisation ne permet pas de définir sa propre photo, personne n’est donc relancé. Vous pouvez changer cela dans les paramètres de Likeness.',
  'remind.ask':
    'Relancer {count, plural, one {# personne} many {# de personnes} other {# personnes}} ?',
  'remind.ask.text':
    'J’envoie à chacune un message dans Teams, dans lequel elle peut aussitôt définir une photo.',
  'remind.ask.installs':
    '{count, plural, one {# d’entre elles n’a} many {# d’entre elles n’ont} other {# d’entre elles n’ont}} jamais ouvert Likeness. Je l’ajoute d’abord à leur Teams.',
  'remind.ask.noChat':
    '{count, plural, one {# d’entre elles n’a jamais ouvert Likeness, je ne peux pas la joindre.} many {# d’entre elles n’ont jamais ouvert Likeness, je ne peux pas les joindre.} other {# d’entre elles n’ont jamais ouvert Likeness, je ne peux pas les joindre.}}',
  'remind.leftOut':
    'Écartés : {reason, select, room {{count, plural, one {# salle} many {# de salles} other {# salles}}} sharedMailbox {{count, plural, one {# boîte aux lettres partagée} many {# de boîtes aux lettres partagées} other {# boîtes aux lettres partagées}}} disabled {{count, plural, one {# compte désactivé} many {# de comptes désactivés} other {# comptes désactivés}}} guest {{count, plural, one {# invité} many {# d’invités} other {# invités}}} optedOut {{count, plural, one {# personne qui ne souhaite pas de rappels} many {# de personnes qui ne souhaitent pas de rappels} other {# personnes qui ne souhaitent pas de rappels}}} lately {{count, plural, one {# personne relancée récemment} many {# de personnes relancées récemment} other {# personnes relancées récemment}}} hasPhoto {{count, plural, one {# personne qui a désormais une photo} many {# de personnes qui ont désormais une photo} other {# personnes qui ont désormais une photo}}} other {{count, plural, one {# personne qui n’est plus dans l’annuaire} many {# de personnes qui ne sont plus dans l’annuaire} other {# personnes qui ne sont plus dans l’annuaire}}}}',
  'remind.send':
    'Relancer {count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'remind.cancelled': 'Personne n’a été relancé',
  'remind.cancelled.text': 'Vous pouvez le faire à tout moment : dites « envoie-leur un rappel ».',
  'remind.back': 'Afficher qui n’a pas de photo',
  'remind.begun': 'Préparation des rappels',
  'remind.underWay': 'Rappels envoyés : {sent, number} sur {asked, number}',
  'remind.over':
    '{sent, plural, =0 {Personne n’a été relancé} one {# personne a été relancée} many {# de personnes ont été relancées} other {# personnes ont été relancées}}',
  'remind.setSince': '{count, number} ont défini une photo depuis',
  'remind.noPhotoYet': '{count, number} relancées, encore sans photo',
  'remind.optedOut':
    '{count, plural, one {# personne ne souhaite} many {# de personnes ne souhaitent} other {# personnes ne souhaitent}} plus de rappels',
  'remind.waiting': '{count, number} encore à venir',
  'remind.unreached': '{count, number} non jointes',
  'remind.because':
    '{reason, select, noChat {{count, number} n’ont jamais ouvert Likeness} notInstalled {{count, number} : Microsoft 365 ne m’a pas laissé leur ajouter Likeness} blocked {{count, number} m’ont bloqué ou supprimé} unsure {{count, number} : j’ai été interrompu, le message est peut-être arrivé} gaveUp {{count, number} : Teams n’a plus accepté de messages pendant une journée} other {{count, number} : Teams a refusé le message}}',
  'remind.names': '{names} et {more, number} de plus',
  'remind.refresh': 'Actualiser',
  'remind.card': 'Vous n’avez pas encore de photo de profil',
  'remind.card.from': '{name} vous demande d’en définir une.',
  'remind.card.text':
    'Envoyez-moi une image, ici dans cette conversation. Vous voyez le cadrage avant que quoi que ce soit ne soit défini.',
  'remind.card.text.inTab':
    'Ouvrez votre photo dans Likeness pour en définir une. Vous voyez le cadrage avant que quoi que ce soit ne soit défini.',
  'remind.stop': 'Ne plus me relancer',
  'remind.again': 'Me relancer de nouveau',
  'remind.stopped': 'Vous ne recevrez plus de rappels',
  'remind.stopped.text': 'Si vous changez d’avis, dites « envoie-moi de nouveau des rappels ».',
  'remind.resumed': 'Vous pouvez de nouveau recevoir des rappels',
  'remind.resumed.text': 'Seulement tant que vous n’avez pas de photo, et pas souvent.',

  // A run that finished, or paused by itself
  'run.headline':
    '{kind, select, remove {Suppression} restore {Restauration} default {Définition des images par défaut} undo {Annulation} redo {Réapplication} other {Importation}} {end, select, cancelled {arrêtée} other {terminée}} : {done, plural, =0 {aucune photo} one {# photo} many {# de photos} other {# photos}} {kind, select, remove {{done, plural, =0 {supprimée} one {supprimée} other {supprimées}}} restore {{done, plural, =0 {restaurée} one {restaurée} other {restaurées}}} undo {{done, plural, =0 {rétablie} one {rétablie} other {rétablies}}} redo {{done, plural, =0 {redéfinie} one {redéfinie} other {redéfinies}}} other {{done, plural, =0 {définie} one {définie} other {définies}}}}{problems, plural, =0 {} one {, # en échec} many {, # en échec} other {, # en échec}}{unchanged, plural, =0 {} one {, # inchangée} many {, # inchangées} other {, # inchangées}}',
  'run.paused':
    '{kind, select, remove {Suppression} restore {Restauration} default {Définition des images par défaut} undo {Annulation} redo {Réapplication} other {Importation}} suspendue',
  'run.paused.text':
    '{ended, number} sur {total, number} traitées. Rien n’est perdu : l’opération reprend automatiquement dès que cela fonctionne.',
  'run.problem': '{count, number} × : {reason}',
  'run.otherProblems': '{count, number} pour d’autres raisons.',
  'run.done':
    '{count, number} {kind, select, remove {{count, plural, one {supprimée} other {supprimées}}} restore {{count, plural, one {restaurée} other {restaurées}}} undo {{count, plural, one {rétablie} other {rétablies}}} redo {{count, plural, one {redéfinie} other {redéfinies}}} other {{count, plural, one {définie} other {définies}}}}',
  'run.unchanged': '{count, number} {count, plural, one {inchangée} other {inchangées}}',
  'run.problems':
    '{count, number} non {kind, select, remove {{count, plural, one {supprimée} other {supprimées}}} restore {{count, plural, one {restaurée} other {restaurées}}} undo {{count, plural, one {rétablie} other {rétablies}}} other {{count, plural, one {définie} other {définies}}}}',
  'run.named': '{name} : {text}',
  'run.open': 'Afficher l’opération',

  // What people may also say, and what is said where a text is not understood
  'ask.help': 'Aide',
  'ask.mine': 'Ma photo',
  'ask.remove': 'Supprimer la photo',
  'ask.undo': 'Annuler la modification',
  'ask.set': 'Changer la photo',
  'ask.known': 'Mes données',
  'ask.missing': 'Sans photo',
  'ask.approvals': 'Approbations',
  'ask.status': 'Importation',
  'ask.pause': 'Suspendre',
  'ask.resume': 'Reprendre',
  'ask.cancel': 'Arrêter l’importation',
  'ask.digest': 'Résumé hebdomadaire',
  'unclear.part': 'Que dois-je faire ?',
  'unclear.nothing': 'Je n’ai pas compris',
  'unclear.noQuestion': 'Aucune question n’attend de réponse',
  'unclear.noQuestion.text': 'Je ne vous ai rien demandé récemment. Que dois-je faire ?',
  'remark.hello':
    'Bonjour. Envoyez-moi une image pour définir votre photo, ou écrivez « aide » pour voir ce que je peux faire.',
  'remark.hello.inTab': 'Bonjour. Écrivez « aide » pour voir ce que je peux faire.',
  'remark.thanks': 'Avec plaisir.',
  'photo.send': 'Pour changer votre photo, envoyez-moi une image ici, dans la conversation.',
  'photo.send.inTab': 'Vous ne pouvez pas envoyer d’images dans cette conversation.',
  'photo.undone': 'La dernière modification a été annulée',
  'photo.undone.text':
    'C’est maintenant votre photo. Pour revenir en arrière, écrivez de nouveau « annuler la modification ».',
  'photo.undone.none':
    'Vous n’avez plus de photo, comme avant. Pour revenir en arrière, écrivez de nouveau « annuler la modification ».',
  'photo.notUndone': 'Impossible d’annuler la dernière modification',
  'known.title': 'Ce qui est conservé sur vous',
  'known.directory':
    'Votre nom, votre adresse et votre service, tels qu’ils figurent dans l’annuaire de votre organisation.',
  'known.unlisted':
    'Vous n’êtes pas dans la liste des personnes de l’annuaire de votre organisation.',
  'known.photos':
    '{count, plural, =0 {Aucune photo.} one {# photo, actuelle ou ancienne.} many {# de photos, actuelles et anciennes.} other {# photos, actuelles et anciennes.}}',
  'known.changes':
    '{count, plural, =0 {Aucune modification de votre photo.} one {# modification de votre photo.} many {# de modifications de votre photo.} other {# modifications de votre photo.}}',
  'known.changesMade':
    '{count, plural, one {# modification que vous avez apportée à la photo d’une autre personne.} many {# de modifications que vous avez apportées aux photos d’autres personnes.} other {# modifications que vous avez apportées aux photos d’autres personnes.}}',
  'known.items':
    '{count, plural, one {# ligne sur vous dans une importation ou une autre opération.} many {# de lignes sur vous dans des importations et d’autres opérations.} other {# lignes sur vous dans des importations et d’autres opérations.}}',
  'known.waiting':
    '{count, plural, one {# image qui attend d’être définie.} many {# d’images qui attendent d’être définies.} other {# images qui attendent d’être définies.}}',
  'known.chat':
    'L’adresse de cette conversation, les messages qui montrent vos opérations, votre souhait de recevoir le résumé hebdomadaire et ma dernière question, mais pas ce que vous écrivez.',
  'known.microsoft365': 'La photo que Microsoft 365 affiche y est conservée.',
  'known.open': 'Consulter, télécharger ou supprimer',
  'run.stands':
    '{kind, select, remove {Suppression} restore {Restauration} default {Définition des images par défaut} undo {Annulation} redo {Réapplication} other {Importation}} : {standing, select, held {prête à vérifier} waiting {en attente de fichiers} cancelling {en cours d’arrêt} paused {suspendue} other {en cours}}',
  'run.progress': '{ended, number} sur {total, number} traitées.',
  'run.none': 'Vous n’avez encore rien importé.',
  'run.none.running': 'Aucune de vos importations n’est en cours.',
  'run.none.paused': 'Aucune de vos importations n’est suspendue.',
  'run.which': 'De quelle opération s’agit-il ?',
  'run.cancel': 'Arrêter l’opération',
  'run.keep': 'Retour',
  'run.askCancel': 'Arrêter cette opération ?',
  'run.askCancel.text':
    '{left, plural, =0 {Il ne reste rien à faire.} one {# photo ne serait pas {kind, select, remove {supprimée} restore {restaurée} undo {rétablie} redo {redéfinie} other {définie}}.} many {# de photos ne seraient pas {kind, select, remove {supprimées} restore {restaurées} undo {rétablies} redo {redéfinies} other {définies}}.} other {# photos ne seraient pas {kind, select, remove {supprimées} restore {restaurées} undo {rétablies} redo {redéfinies} other {définies}}.}}{done, plural, =0 {} one { # photo est déjà {kind, select, remove {supprimée} restore {restaurée} undo {rétablie} redo {redéfinie} other {définie}} et le reste.} many { # de photos sont déjà {kind, select, remove {supprimées} restore {restaurées} undo {rétablies} redo {redéfinies} other {définies}} et le restent.} other { # photos sont déjà {kind, select, remove {supprimées} restore {restaurées} undo {rétablies} redo {redéfinies} other {définies}} et le restent.}}',
  'run.byYou.cancelled': 'Arrêtée par vous.',
  'run.byYou.paused': 'Suspendue par vous.',

  // The weekly digest
  'digest.headline':
    '{share} ont une photo : {has, number} sur {total, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'digest.change':
    '{direction, select, more {{count, number} de plus que le {night}, où ce taux était de {share}.} fewer {{count, number} de moins que le {night}, où ce taux était de {share}.} other {Autant que le {night}.}}',
  'digest.noBefore': 'La semaine prochaine, je pourrai dire ce qui a changé.',
  'digest.waiting':
    '{count, plural, =0 {Aucune photo n’attend d’approbation.} one {# photo attend une approbation.} many {# de photos attendent une approbation.} other {# photos attendent une approbation.}}',
  'digest.runs': 'Vos opérations des sept derniers jours',
  'digest.noRuns': 'Vous n’avez lancé aucune opération ces sept derniers jours.',
  'digest.moreRuns': 'Les précédentes se trouvent dans Likeness.',
  'digest.coverage': 'Afficher la couverture',
  'digest.approvals': 'Afficher les approbations',
  'digest.turnOn': 'Activer le résumé hebdomadaire',
  'digest.turnOff': 'Désactiver le résumé hebdomadaire',
  'digest.show': 'Afficher maintenant',
  'digest.on': 'Le résumé hebdomadaire est activé',
  'digest.on.text':
    'Le lundi, je vous indique combien de personnes ont une photo, ce qui a changé, ce qui attend une approbation et vos opérations. Pour ne plus le recevoir, écrivez « désactive le résumé hebdomadaire ».',
  'digest.off': 'Le résumé hebdomadaire est désactivé',
  'digest.off.text': 'Pour le recevoir de nouveau, écrivez « active le résumé hebdomadaire ».',
}
