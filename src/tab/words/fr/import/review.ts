import type { Translation } from '../../../../core/words/createWords.ts'
import type { review as english } from '../../en/import/review.ts'

export const review: Translation<typeof english> = {
  'review.leftOver':
    '{count, plural, one {Il reste # fichier} many {Il reste # de fichiers} other {Il reste # fichiers}} de votre dernière importation. Prenez une décision {count, plural, one {à son sujet} other {à leur sujet}} ici, ou recommencez avec d’autres fichiers.',
  'review.comparing':
    'Comparaison avec les photos définies auparavant : {done, number} sur {all, number}',
  'review.comparingProgress': 'Comparaison',
  'review.allSet.title': 'Rien à faire',
  'review.allSet':
    '{count, plural, one {Ce fichier a déjà été défini} many {Ces # de fichiers ont déjà été définis} other {Ces # fichiers ont déjà été définis}} et {count, plural, one {est toujours la photo actuelle} other {sont toujours les photos actuelles}}.',
  'review.allSet.unusable':
    '{count, plural, one {# autre fichier ne peut pas être utilisé.} many {# d’autres fichiers ne peuvent pas être utilisés.} other {# autres fichiers ne peuvent pas être utilisés.}}',
  'review.allSet.next': 'Pour préparer à nouveau un fichier, sélectionnez-le.',
  // which files are listed
  'review.which': 'Afficher les fichiers',
  'review.withCount': '{name} ({count, number})',
  'review.tab.all': 'Tous les fichiers',
  'review.tab.ready': 'Prêts',
  'review.tab.decide': 'À décider',
  'review.tab.none': 'Non associés',
  'review.tab.left': 'Ignorés',
  'review.tab.unusable': 'Inutilisables',
  'review.search': 'Rechercher',
  'review.searchHint': 'Fichier ou personne',
  'review.searchLabel': 'Rechercher des fichiers et des personnes',
  'review.decide': 'Décider',
  'review.decideOneByOne': 'Décider un par un',
  'review.reasons': 'Filtrer par motif',
  'review.inFolder': 'Tous les fichiers se trouvent dans {folder}',
  'review.empty.all': 'Aucun fichier pour le moment.',
  'review.empty.ready': 'Aucun fichier n’est encore prêt.',
  'review.empty.decide': 'Rien à décider.',
  'review.empty.none': 'Tous les fichiers sont associés.',
  'review.empty.left': 'Aucun fichier n’est ignoré.',
  'review.empty.unusable': 'Tous les fichiers peuvent être utilisés.',
  'review.nothingFound': 'Aucun fichier ni personne de ce nom n’a été trouvé ici.',
  // the table
  'review.table': 'Fichiers et personnes',
  'review.column.new': 'Nouvelle',
  'review.column.current': 'Actuelle',
  'review.column.file': 'Fichier',
  'review.column.person': 'Personne',
  'review.column.match': 'Association',
  'review.column.action': 'Action',
  'review.selectAll': 'Sélectionner les {count, number} éléments répertoriés ici',
  'review.selectAllShort': 'Tous ceux répertoriés ici ({count, number})',
  'review.select': 'Sélectionner {file}',
  'review.noPreview': '{file} : aucun aperçu',
  'review.personFor': 'Personne pour {file}',
  'review.changePerson': '{file} : choisir une autre personne',
  'review.files': '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
  'review.filesOf':
    '{name} : {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
  'review.fileFor': 'Fichier pour {name}',
  'review.noneOfThese': 'Aucun de ceux-ci',
  'review.showAll': 'Afficher les {count, number}',
  // how a file came to its person
  'review.match.chosen': 'Choisi par vous',
  'review.match.waiting': 'Recherche…',
  'review.match.setBefore': 'Déjà définie',
  'review.match.none': 'Non associé',
  'review.match.several':
    '{rule} : {count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'review.match.uncertain': '{rule} (incertain)',
  'review.match.unexplained': '{rule}, mais « {word} » reste inexpliqué',
  'review.currentPhoto': 'photo actuelle',
  'review.rule.objectId': 'Par ID d’objet',
  'review.rule.upn': 'Par nom de connexion',
  'review.rule.mail': 'Par adresse e-mail',
  'review.rule.proxyAddress': 'Par autre adresse e-mail',
  'review.rule.employeeId': 'Par ID d’employé',
  'review.rule.samAccountName': 'Par nom de compte Windows',
  'review.rule.mailNickname': 'Par alias',
  'review.rule.upnPrefix': 'Par début du nom de connexion',
  'review.rule.mailPrefix': 'Par début de l’adresse e-mail',
  'review.rule.name': 'Par nom complet',
  'review.rule.shortName': 'Par forme courte du nom',
  'review.rule.initials': 'Par initiales et nom',
  'review.rule.romanised': 'Par nom en caractères latins',
  'review.rule.list': 'Par votre liste',
  'review.rule.pattern': 'Par votre modèle',
  'review.rule.folder': 'Par dossier',
  'review.rule.similar': 'Par orthographe proche',
  // what happens with a file, and why
  'review.reason.none': 'Nouvelle photo',
  'review.reason.has': 'Remplace la photo',
  'review.reason.unknown': 'Définit la photo',
  'review.reason.waiting': 'Recherche…',
  'review.reason.empty': 'Fichier vide',
  'review.reason.too_large': 'Dépasse {megabytes, number} Mo',
  'review.reason.foreign': 'Pas une image',
  'review.reason.raw_file': 'Fichier RAW',
  'review.reason.video': 'Vidéo',
  'review.reason.fault': 'Impossible à ouvrir',
  'review.reason.nobody': 'Choisir une personne',
  'review.reason.several': 'Plusieurs personnes : en choisir une',
  'review.reason.similar': 'Seulement proche : choisir une personne',
  'review.reason.collision': 'Plusieurs fichiers : en sélectionner un',
  'review.reason.disabled': 'Compte désactivé',
  'review.reason.guest': 'Compte invité',
  'review.reason.shared': 'Salle ou boîte aux lettres partagée',
  'review.reason.changed_since': 'Modifiée par la personne',
  'review.reason.unchanged': 'Inchangée',
  'review.reason.other_file': 'Autre fichier choisi',
  'review.reason.left_out': 'Ignoré par vous',
  'review.reason.left_before': 'Ignoré la dernière fois',
  'review.reason.has_photo': 'A déjà une photo',
  'review.reason.no_photo': 'N’a pas encore de photo',
  'review.more.empty':
    'Ce fichier n’a pas de contenu. S’il vient de OneDrive ou d’un autre cloud, téléchargez-le d’abord, puis ajoutez-le à nouveau.',
  'review.more.raw_file':
    'Les fichiers RAW d’appareils photo ne peuvent pas être utilisés. Exportez cette photo au format JPEG, puis ajoutez ce fichier.',
  'review.more.video':
    'Les vidéos ne peuvent pas être utilisées. Enregistrez-en une image, puis ajoutez ce fichier.',
  'review.more.changed_since':
    'Cette personne a modifié ou supprimé la photo définie ici. Sélectionnez le fichier pour la définir quand même.',
  'review.more.unchanged':
    'Ce fichier a déjà été défini et est toujours la photo actuelle. Sélectionnez-le pour le préparer à nouveau.',
  'review.more.left_before':
    'Ce fichier a été ignoré pour cette personne lors de la dernière importation. Sélectionnez-le pour le définir quand même.',
  'review.more.disabled':
    'La connexion à ce compte est bloquée. Sélectionnez le fichier pour définir la photo quand même.',
  'review.more.guest':
    'Cette personne appartient à une autre organisation. Sélectionnez le fichier pour définir la photo quand même.',
  'review.more.shared':
    'Ce compte ressemble à une salle ou à une boîte aux lettres partagée. Sélectionnez le fichier pour définir la photo malgré tout.',
  'review.more.has_photo':
    'Vous avez choisi d’ajouter des photos uniquement aux personnes qui n’en ont pas.',
  'review.more.no_photo': 'Vous avez choisi de remplacer uniquement les photos existantes.',
  'review.nothing': 'Rien',
  // the sum of all files
  'review.tally':
    '{count, plural, one {# photo} many {# de photos} other {# photos}} : {effects}{unchanged, plural, =0 {} one { ; # inchangée} many { ; # inchangées} other { ; # inchangées}}',
  'review.tally.new': '{count, number} {count, plural, one {nouvelle} other {nouvelles}}',
  'review.tally.replaced': '{count, number} {count, plural, one {remplacée} other {remplacées}}',
  'review.tally.unknown':
    '{count, number} pas encore {count, plural, one {vérifiée} other {vérifiées}}',
  'review.tally.none':
    'Aucun fichier sélectionné{unchanged, plural, =0 {} one { ; # inchangé} many { ; # inchangés} other { ; # inchangés}}',
  'review.tally.allSet':
    '{count, plural, one {La photo est déjà définie} other {Toutes les photos sont déjà définies}}',
}
