import type { Translation } from '../../../../core/words/createWords.ts'
import type { sources as english } from '../../en/import/sources.ts'

export const sources: Translation<typeof english> = {
  'sources.label': 'Listes et autres sources',
  'sources.reading':
    'Lecture : {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}} pour l’instant',
  'sources.readingProgress': 'Lecture',
  'sources.details': 'Détails ({count, number})',
  'sources.less': 'Moins',
  'sources.close': 'Fermer',
  'sources.notAdded':
    '{count, plural, one {Impossible d’ajouter un fichier} other {Impossible d’ajouter certains fichiers}}',
  'sources.notAdded.why': '{file} : {reason}',
  'sources.notAdded.more': 'et {count, number} de plus',
  // what is no photo of anybody
  'sources.elsewhere.icloud':
    '{count, plural, one {# photo se trouve uniquement dans iCloud : téléchargez-la d’abord} many {# de photos se trouvent uniquement dans iCloud : téléchargez-les d’abord} other {# photos se trouvent uniquement dans iCloud : téléchargez-les d’abord}}',
  'sources.elsewhere.cloud':
    '{count, plural, one {# photo se trouve uniquement dans le cloud : téléchargez-la d’abord} many {# de photos se trouvent uniquement dans le cloud : téléchargez-les d’abord} other {# photos se trouvent uniquement dans le cloud : téléchargez-les d’abord}}',
  'sources.elsewhere.partial':
    '{count, plural, one {# fichier n’est téléchargé qu’en partie : attendez la fin du téléchargement, puis ajoutez-le à nouveau} many {# de fichiers ne sont téléchargés qu’en partie : attendez la fin des téléchargements, puis ajoutez-les à nouveau} other {# fichiers ne sont téléchargés qu’en partie : attendez la fin des téléchargements, puis ajoutez-les à nouveau}}',
  'sources.elsewhere.shortcut':
    '{count, plural, one {# fichier n’est qu’un raccourci : ajoutez le fichier auquel il mène} many {# de fichiers ne sont que des raccourcis : ajoutez les fichiers auxquels ils mènent} other {# fichiers ne sont que des raccourcis : ajoutez les fichiers auxquels ils mènent}}',
  'sources.elsewhere.which': '{sentence} ({names})',
  'sources.beside': 'Laissé de côté',
  'sources.beside.all':
    '{total, plural, one {{count}, qui n’est la photo de personne.} many {{count}, qui ne sont des photos de personne.} other {{count}, qui ne sont des photos de personne.}}',
  'sources.beside.line': '{what} : {count}',
  'sources.beside.folders':
    '{count, plural, one {# dossier} many {# de dossiers} other {# dossiers}}',
  'sources.beside.files':
    '{count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}',
  'sources.beside.thumbnails': 'Miniatures créées par un NAS ou un système',
  'sources.beside.bin': 'Corbeilles et anciennes versions',
  'sources.beside.system': 'Créés par Windows, macOS, Linux ou un NAS',
  'sources.beside.program': 'Créés par des programmes de photo tels que Picasa ou Lightroom',
  'sources.beside.hidden': 'Masqués',
  'sources.beside.sidecar': 'Notes et retouches à côté des photos, par exemple AAE, XMP ou JSON',
  'sources.beside.raw': 'Fichiers RAW d’appareils photo à côté de leur image',
  'sources.beside.video': 'Vidéos à côté de leur image',
  // a list
  'sources.columns': 'Choisir les colonnes',
  'sources.columnsOf': 'Colonnes de {list}',
  'sources.remove': 'Supprimer {list}',
  'sources.chooseColumns': 'Choisissez les colonnes des fichiers et des personnes.',
  'sources.columnsInUse': 'Fichier : « {file} », personne : {people}',
  'sources.column': '« {column} »',
  'sources.tooLong':
    '{count, plural, one {La liste est trop longue : la dernière ligne n’est pas utilisée.} many {La liste est trop longue : les # dernières lignes ne sont pas utilisées.} other {La liste est trop longue : les # dernières lignes ne sont pas utilisées.}}',
  'sources.applied':
    '{listed, plural, =0 {La liste ne cite aucun des fichiers.} other {La liste cite # {all, plural, one {fichier sur #} many {fichiers sur #} other {fichiers sur #}}.}}',
  'sources.noFilesYet': 'Ajoutez maintenant les fichiers que la liste cite.',
  'sources.fewNames':
    '{names}{more, plural, =0 {} one { ; et # de plus} many { ; et # de plus} other { ; et # de plus}}',
  'sources.doubt.absent': 'Absents des fichiers : {names}.',
  'sources.doubt.twice': 'Cités plusieurs fois, pour des personnes différentes : {names}.',
  'sources.doubt.unclear': 'Non utilisés, car plusieurs fichiers correspondent : {names}.',
  'sources.doubt.blank': 'Aucune personne indiquée : {names}.',
  'sources.doubt.shortened':
    'Excel a abrégé ces identifiants, qui ne désignent donc personne : {names}. Dans Excel, mettez la colonne au format Nombre sans décimales, puis réenregistrez la liste. Les identifiants qui finissent alors par des zéros sont perdus : exportez-les à nouveau et importez la colonne en tant que texte.',
  'sources.doubt.failed':
    'Des formules de la liste ont échoué, ces cellules ne désignent donc personne : {names}. Corrigez-les, puis ajoutez à nouveau la liste.',
  // choosing an encoding
  'sources.chooseReading': 'Choisissez comment lire la liste.',
  'sources.reading.label': 'Lecture de la liste',
  'sources.reading.hint':
    'Le fichier n’indique pas son encodage. Choisissez la ligne qui se lit correctement.',
  'sources.reading.example': '{example} ({encoding})',
  'sources.names':
    'Choisissez comment lire les noms de ce fichier ZIP. D’ici là, ils sont lus comme « {example} ».',
  'sources.names.choose': 'Choisir les noms',
  // choosing columns
  'sources.columnsHint':
    'Choisissez la colonne qui désigne le fichier et celle qui désigne la personne : par adresse e-mail, nom de connexion, identifiant ou nom complet. Si le prénom et le nom sont dans des colonnes distinctes, choisissez « Partie du nom » pour les deux. Si des fichiers de même nom se trouvent dans plusieurs dossiers, choisissez « Dossier » pour la colonne qui les distingue.',
  'sources.sheet': 'Feuille',
  'sources.firstRows': 'Premières lignes',
  'sources.firstRowsOfList': 'Premières lignes de la liste',
  'sources.useOfColumn': 'Utilisation de la colonne {column}',
  'sources.use.none': 'Non utilisée',
  'sources.use.file': 'Fichier',
  'sources.use.folder': 'Dossier',
  'sources.use.person': 'Personne',
  'sources.use.namePart': 'Partie du nom',
  'sources.rowsShown': '{shown, number} premières lignes sur {all, number}',
  'sources.noFileColumn': 'Choisissez la colonne du fichier.',
  'sources.noPersonColumn': 'Choisissez la colonne de la personne.',
  'sources.lookingForPeople': 'Recherche des personnes…',
  'sources.peopleFound':
    '{all, plural, =0 {Les premières lignes ne désignent personne.} one {{found, number} ligne sur # correspond à une seule personne de votre organisation.} many {{found, number} des # premières lignes correspondent à une seule personne de votre organisation.} other {{found, number} des # premières lignes correspondent à une seule personne de votre organisation.}}',
  'sources.cancel': 'Annuler',
  'sources.useColumns': 'Utiliser ces colonnes',
  // an edited plan
  'sources.plan': 'Plan',
  'sources.plan.changed':
    '{count, plural, =0 {Aucune modification : vos fichiers correspondent déjà au plan.} one {# fichier a été modifié pour correspondre au plan.} many {# de fichiers ont été modifiés pour correspondre au plan.} other {# fichiers ont été modifiés pour correspondre au plan.}}',
  'sources.plan.absent': 'Absents des fichiers : {names}.',
  'sources.plan.unread': '« Set » n’est ni « yes » ni « no » : {names}.',
  'sources.plan.unclear': 'Impossible de trouver une seule personne : {names}.',
}
