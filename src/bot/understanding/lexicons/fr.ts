import type { Lexicon } from '../lexicon.ts'
import { digestWords } from './digest.ts'

export const french: Lexicon = {
  concepts: {
    ...digestWords.fr,
    aside: `le, la, les, l, un, une, de, du, des, d, ne, n, est, sont, suis, au, aux, en, dans, sur, s il te plait, s il vous plait, svp, stp, siouplait, sil te plait, sil vous plait,
      je, j, tu, il, elle, on, nous, vous, ils, je voudrais savoir, j aimerais savoir, je veux savoir, peux tu me dire, ce, c, c est, cest, ca, cela, y, actuelle, actuel, en ce moment, actuellement, maintenant, encore, toujours, deja, aussi, donc, alors, bien,
      est ce que, est ce, qu, que je, pour, par, peut etre, microsoft 365, microsoft teams, teams, likeness, bot, dire, dis, dites, juste, simplement, un peu, t, veuillez, merci de, te, se, vite, s, ici, completement, entierement, totalement, stp merci`,
    my: 'ma, mon, mes, mienne, la mienne, ma propre',
    me: 'moi, me, m, sur moi, de moi, a mon sujet, me concernant, sur ma personne, a propos de moi, nous concernant, concernant moi',
    photo: `photo, photos, image, images, avatar, portrait, photo de profil, photos de profil, image de profil, photo d identite, foto, fotos, photo du profil, picture, profil, phot, avatars, tof, images de profil, trombine`,
    show: 'montre, il y a, y a t il, montrer, montrez, affiche, afficher, affichez, voir, fais voir, faites voir, regarder, vois, montre moi, montrez moi, visualiser, consulter, donne, ouvre, ouvrir, fais moi voir, apercu, donner, donnez',
    what: 'quoi, quelle, quel, quelles, quels, que, qu est ce que, qu est ce qu, qu est ce qui, c est quoi, kel, ce que, keske, quesque, qu as tu, qu avez vous, qu',
    how: 'comment, coment, comment est ce que, cmt',
    where: 'ou, ou est ce que, a quel endroit',
    iHave:
      'j ai, je n ai, j en ai, il me manque, me manque, je suis sans, ai je, jai, est ce que j ai, que j ai, je possede, j ai encore, j utilise, utilise je, envoie moi ma, envoyez moi ma',
    have: 'a, ont, ai, as, avez, avoir, avait, avaient, mis, ajoute, ajoutee, envoye, possede, possedent, enregistre leur, dispose, disposent',
    looks: 'ressemble, a quoi ressemble, rend, donne',
    myLook: 'a quoi je ressemble, de quoi j ai l air',
    want: 'veux, voudrais, souhaite, souhaiterais, aimerais, veut, voulons, veux bien, j aimerais, besoin, envie, faut, je veux, je voudrais, doit, dois, il faut, veus',
    can: 'peux, peux tu, pouvez, pouvez vous, pourrais, pourrais tu, pourriez, pourriez vous, puis je, peut, peut on, possible, est il possible, je peux, pouvoir, capable, capable de',
    doing: 'faire, fais, fait, faites, demander, fera, font',
    set: `changer, change, changez, modifier, modifie, modifiez, remplacer, remplace, remplacez, mettre, mets, mettez, definir, definis, ajouter, ajoute, ajoutez, envoyer, telecharger, televerser, actualiser, mettre a jour,
      charger, uploader, mise a jour, choisir, poser, importer une, envoie, envoyez, transmettre`,
    new: 'nouvelle, nouveau, autre, nouvelles, neuve, nouvel, differente',
    remove: `supprime, supprimer, supprimez, enleve, enlever, enlevez, retire, retirer, retirez, efface, effacer, effacez, oter, ote, virer, vire, virez, degage, jeter, jette, otez, enlevé, delete,
      suppression, suppression de, disparaitre, fais disparaitre`,
    removed: 'supprimee, effacee, enlevee, retiree, supprimees, disparu, disparue, virée, viree',
    oops: 'oups, oh, zut, mince, pardon, desole, desolee, par erreur, c etait une erreur',
    undo: `defaire, defais, defaites, undo, revenir en arriere, reviens en arriere, revenez en arriere, retour en arriere, retour arriere, ctrl z, annule ca, annuler ca, annulez ca, annule cela, annuler cela, marche arriere, annule tout ca,
      annule le dernier, annuler le dernier, annule la derniere, annuler la derniere, annulez la derniere, annulez le dernier`,
    back: 'remets, remettre, remettez, remet, restaure, restaurer, restaurez, retablir, retablis, retablissez, rends, rends moi, rendez, recuperer, recupere, retrouver, revenir, reviens, revenir a, reviens a, remettre en place, retour, recuperez, ravoir, retour a, remets la, rends la moi, remettez la, redonne',
    old: 'ancienne, ancien, anciennes, precedente, precedent, d avant, avant, anterieure, originale, vieille, l ancienne, la precedente, l autre d avant',
    better: 'je preferais, je prefere, etait mieux, est mieux',
    last: 'derniere, dernier, dernieres, derniers, plus recente',
    change:
      'changement, changements, modification, modifications, modif, action, operation, modifs',
    know: `sais, savez, sait, connais, connaissez, gardes, gardez, garde, conserve, conserves, conservez, stocke, stockes, stockez, enregistre, enregistres, enregistrees, enregistree, stockees, conservees, gardees, retenez, retiens, collectez, collectes, collectees,
      stocke tu, gardes tu, detenez, detiens, savoir, memorise, sauvegardes, sauvegardees, traitees, traitez, stockee`,
    data: 'donnees, donnees personnelles, infos, informations, info, information, informations personnelles, infos personnelles, renseignements, data, dossier, donnee, donnees perso',
    privacy:
      'confidentialite, rgpd, vie privee, protection des donnees, gdpr, politique de confidentialite, page de confidentialite',
    help: 'aide, aidez, aider, help, a l aide, aide moi, aidez moi, commandes, menu, assistance, mode d emploi, options, secours, au secours, commande, liste des commandes, instructions, je suis perdu, je suis perdue, je suis bloque, je suis bloquee, je ne comprends pas, je comprends pas, je ne comprends rien, je comprends rien, a quoi tu sers, a quoi sers tu, a quoi ca sert',
    works:
      'marche, fonctionne, utiliser, utilise, ca marche, ca fonctionne, servir, sert, t utilise, utilise t on, on fait',
    yes: `oui, ouais, ouep, ouaip, ok, okay, d accord, dac, daccord, bien sur, biensur, vas y, allez y, allez, absolument, exact, exactement, tout a fait, parfaitement, oui bien sur, oki, yes, mouais, volontiers, certainement,
      c est bon, je confirme, confirme, fais le, faites le, evidemment, avec plaisir, carrement, go, oué, entendu, je veux bien, wi, ui, yep, confirmer, pourquoi pas, ok pour moi, ca me va, ca marche pour moi`,
    nay: `non, nan, nope, non non, surtout pas, laisse tomber, laissez tomber, plutot pas, pas maintenant, jamais, pas du tout, absolument pas, certainement pas, non surtout pas, laisse, oublie, oubliez, pas question, hors de question, ah non, nn,
      garde la, laisse la, no, vaut mieux pas, sans facon, pas la peine, non c est bon, non merci c est bon, plutot non, je prefere pas`,
    no: 'aucun, aucune, zero, nul',
    not: 'pas, plus de, plus, pas de, pas encore, n est pas, point, guere, ni',
    hello: `bonjour, salut, coucou, bonsoir, bjr, hello, slt, salutations, hey, bonjour a toi, bonjour a tous, salut toi, hi, yo, bonne journee, bsr, bon matin, rebonjour, cc, ca va, comment ca va, comment vas tu, comment allez vous, allo, bonjour a vous, a toi, a vous, la compagnie, wesh, tiens salut`,
    thanks: `merci, merci beaucoup, merci bien, mrc, mille mercis, grand merci, merci infiniment, merciii, mersi, je te remercie, je vous remercie, remercie,
      remerciements, thx, merci a toi, merci a vous`,
    praise: `super, parfait, genial, top, excellent, cool, nickel, impeccable, formidable, chouette, c est gentil, gentil, bravo, magnifique,
      tres bien, beaucoup, au top, trop bien, c est parfait, c est super, sympa, c est sympa, extra, tres gentil, tres, bien joue, bcp, bcq`,
    who: 'qui, a qui, combien, combien de, ki, lesquels, lesquelles, qui est ce qui, qui est ce, chez qui, qui donc, lequel, combien d, qui est',
    people: `personnes, personne, gens, tous, tout le monde, tous ceux, ceux, celles, collegues, employes, salaries, utilisateurs, comptes, liste, liste des, tous les, toutes, collaborateurs, collaboratrices, agents, quelqu un, effectif, entreprise, societe,
      leur, toute, employe, salarie, organisation, ceux qui, tous ceux qui, noms, nombre, boite, nombre de, mes collegues, nos, notre, collegue, qui sont`,
    missing:
      'manque, manquent, manquante, manquantes, manquant, sans, manque t il, manquait, depourvu, depourvus, depourvues, il manque, leur manque, sans aucune, manke',
    without: 'prive de, prives de',
    and: 'et, ou bien que, avec',
    run: 'import, importation, imports, l import, l importation, importations, traitement, lot, import en masse, execution, operation en cours, imprt, le chargement, l importation des photos',
    status:
      'statut, etat, avancement, progression, ou en est, ou en sont, status, point sur, progres, ou ca en est, ou on en est, ou en est on, avancee, situation',
    imported: 'importees, importes, importee',
    going:
      'avance, avance t il, en cours, progresse, va, se passe, se deroule, deroule, tourne, tourne t il, avance t elle, se passe t il, passe, passe t il, est en cours, encore en cours, avance bien, va t il',
    done: 'fini, termine, finie, terminee, est il fini, est il termine, acheve, est elle finie, est elle terminee, prete, pret, boucle, complet, finit, finito',
    pause:
      'pause, suspendre, suspends, suspendez, mets en pause, mettre en pause, en pause, pauser, interrompre, interromps, mets sur pause, sur pause, interrompez, fais une pause, faire une pause',
    awhile: 'pour l instant, pour le moment, un moment, un instant',
    resume:
      'reprendre, reprends, reprenez, reprend, continue, continuer, continuez, poursuis, poursuivre, poursuivez, relance, relancer, redemarrer, redemarre, reprise',
    cancel:
      'annuler, annule, annulez, annulation, abandonner, abandonne, abandonnez, interromps definitivement, avorter',
    stop: 'arrete, arreter, arretez, stoppe, stopper, stoppez, stop, arret, mets fin',
    approval: `approuve, approuvez, approbation, approbations, approuver, a approuver, validation, validations, valider, a valider, demande d approbation, demandes d approbation, demande de validation, demandes de validation, dois je approuver, dois je valider, doit etre approuve, doivent etre approuvees, aprobation, demandes en attente, les demandes en attente`,
    waiting: 'attend, attendent, en attente, attente, attendant, en suspens',
    remind:
      'rappeler, rappelle, rappelez, rappel, rappels, des rappels, envoyer des rappels, relances, relancer, relance, relancez, envoie un rappel, envoie un rappel a, envoyer un rappel a, envoyez un rappel a, les relancer, relance les, relancez les, des relances, relancer ceux',
    remindMe:
      'me rappeler, m envoyer des rappels, me relancer, rappelle moi, m envoie, relance moi, me rappelle, me rappelles, me relance, envoie moi des rappels, envoie moi de nouveau des rappels, envoyez moi de nouveau des rappels, envoyez moi des rappels',
    today: 'aujourd hui, aujourdhui',
    again:
      'de nouveau, a nouveau, recommencer, recommencer a, reactive, reactiver, encore une fois',
    remindNot:
      'ne me rappelle plus, plus de rappels, ne m envoie plus de rappels, ne me relance plus, ne m envoyez plus de rappels, ne me rappelez plus, ne me relancez plus, plus de relances, arrete de me relancer, arrete de m envoyer des rappels, plus de notifications, arrete les notifications',
    more: 'ca suffit, laisse moi tranquille, laissez moi tranquille, j en ai marre, j en ai assez, marre',
  },
  remindThem:
    'les relancer, relance les, relancez les, rappelle leur, rappelez leur, leur rappeler, envoie leur un rappel, envoyez leur un rappel, leur envoyer un rappel, envoyer un rappel, envoie un rappel',
  toPlace:
    'dans, dans le, dans la, dans l, dans les, au, aux, a, a la, a l, chez, en, du, de la, de l, de, des, d, et, pour, parmi, au sein de, au sein du, de chez, dans notre, de notre',
  article: 'le, la, l, les, notre, nos',
  placeWord:
    'service, services, departement, departements, bureau, bureaux, equipe, site, agence, direction, pole, service de, bureau de, departement de, site de, equipe de, service du, agence de, departement du',
  kinds: {
    guest:
      'invite, invites, invitee, invitees, comptes invites, externes, externe, utilisateurs invites, utilisateurs externes, parmi les invites, chez les invites, des invites, compte invite, personnes externes',
    room: 'salle, salles, salle de reunion, salles de reunion, comptes de salle',
    sharedMailbox:
      'boite aux lettres partagee, boites aux lettres partagees, boites partagees, boite partagee',
    disabled:
      'desactive, desactives, desactivees, comptes desactives, bloques, comptes bloques, utilisateurs desactives, desactivee',
    member: 'membre, membres',
  },
  came: 'arrive, arrives, arrivee, arrivees, est arrive, sont arrives, est venu, venu, venus, sont venus, a rejoint, ont rejoint, rejoint, nouveau, nouveaux, nouvelles, embauche, embauches, a commence, ont commence, commence, ajoute, ajoutes, cree, crees, a ete ajoute, ont ete ajoutes, entre, entres, est entre, a demarre, debute, a debute, est arrivee, sont arrivees',
  present: {
    day: 'aujourd hui, aujourdhui',
    week: 'cette semaine, cette semaine ci',
    month: 'ce mois ci, ce mois, au cours du mois',
    year: 'cette annee, cette annee ci',
  },
  units: {
    day: 'jour, jours',
    week: 'semaine, semaines',
    month: 'mois',
    year: 'an, ans, annee, annees',
  },
  inTheLast: 'ces, les, au cours des, durant les, pendant les, dans les, au cours de la, la, le, l',
  lately: 'recemment, dernierement, depuis peu, il y a peu',
  newcomers:
    'les nouveaux, nouveaux arrivants, nouveaux collegues, nouveaux employes, nouvelles recrues, nouveaux venus, nouveaux salaries, nouveaux collaborateurs, les nouvelles, nouveaux utilisateurs, nouveaux, des nouveaux, parmi les nouveaux, nouveaux membres du personnel, nouvelles personnes, nouveaux embauches',
}
