import type { Translation } from '../../../../core/words/createWords.ts'
import type { files as english } from '../../en/import/files.ts'

export const files: Translation<typeof english> = {
  'files.unreadable': 'Impossible de lire ce fichier sur le disque.',
  'files.folderUnreadable': 'Impossible de lire ce dossier sur le disque.',
  'files.tooLarge': 'Ce fichier dépasse {megabytes, number} Mo.',
  'files.movedOnDisk': 'Impossible de le lire sur le disque. Choisissez-le à nouveau.',
  'files.raw':
    'Les fichiers RAW d’appareils photo ne peuvent pas être utilisés. Exportez cette photo au format JPEG, puis ajoutez ce fichier.',
  'files.video':
    'Les vidéos ne peuvent pas être utilisées. Enregistrez-en une image, puis ajoutez ce fichier.',
  'files.icloud': 'Cette photo se trouve uniquement dans iCloud : téléchargez-la d’abord.',
  'files.cloud': 'Cette photo se trouve uniquement dans le cloud : téléchargez-la d’abord.',
  'files.partial':
    'Ce fichier n’est téléchargé qu’en partie : attendez la fin du téléchargement, puis ajoutez-le à nouveau.',
  'files.shortcut': 'Ce n’est qu’un raccourci : ajoutez le fichier auquel il mène.',
  'files.notPhoto': 'Un système ou un programme a créé cet élément. Ce n’est la photo de personne.',

  // ZIP files and other archives
  'files.zipDamaged':
    'Ce fichier du ZIP est endommagé, ou compressé d’une façon que les navigateurs ne peuvent pas lire.',
  'files.zip.damaged':
    'Il est endommagé ou n’est pas un fichier ZIP : sa table des matières est introuvable.',
  'files.zip.split':
    'C’est une partie parmi plusieurs. Décompressez le fichier, puis déposez le dossier.',
  'files.zip.protected':
    'Il est protégé par un mot de passe. Décompressez-le, puis déposez le dossier.',
  'files.zip.partlyProtected':
    '{count, plural, one {Un fichier à l’intérieur est protégé} many {# de fichiers à l’intérieur sont protégés} other {# fichiers à l’intérieur sont protégés}} par un mot de passe. Décompressez-le, puis déposez le dossier.',
  'files.zip.tooMany':
    'Il contient trop de fichiers. Seuls les {count, number} premiers ont été ajoutés.',
  'files.zip.overlapping':
    'Il indique contenir plus que ce qu’il contient. Ne l’ouvrez pas si vous ne savez pas qui l’a créé.',
  'files.zip.empty': 'Il ne contient aucun fichier.',
  'files.zip.nested':
    'Il se trouve dans un autre fichier ZIP et n’a pas été ouvert. Décompressez le fichier extérieur, puis déposez celui-ci séparément.',
  'files.archive':
    'Seuls les fichiers ZIP peuvent être ouverts ici. Décompressez-le, puis déposez le dossier.',

  // lists
  'files.listTooLarge':
    'Ce fichier est trop volumineux pour une liste. Enregistrez uniquement les colonnes nécessaires au format CSV, puis choisissez ce fichier.',
  'files.listTooSlow':
    'La lecture de cette liste a pris trop de temps. Enregistrez uniquement les colonnes nécessaires au format CSV, puis choisissez ce fichier.',
  'files.listNeedsMemory':
    'Votre navigateur n’a plus assez de mémoire. Enregistrez uniquement les colonnes nécessaires au format CSV, puis choisissez ce fichier.',
  'files.listNotText': 'Ce n’est pas un fichier texte. Enregistrez la liste au format CSV ou XLSX.',
  'files.listEmpty': 'Cette liste est vide.',
  'files.list.ods': 'Enregistrez-la au format CSV ou XLSX, puis choisissez ce fichier.',
  'files.list.numbers': 'Exportez-la au format CSV ou Excel (XLSX), puis choisissez ce fichier.',
  'files.list.tooMany':
    '{count, plural, one {Seule la première liste a été lue} many {Seules les # premières listes ont été lues} other {Seules les # premières listes ont été lues}}. Choisissez celle-ci séparément.',
  'files.list.column': 'Colonne {number, number}',
  'files.workbookEmpty': 'Ce classeur est vide.',
  'files.workbookOld':
    'Ce classeur est dans un ancien format. Enregistrez-le au format XLSX ou CSV, puis choisissez ce fichier.',
  'files.workbookProtected':
    'Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou au format CSV, puis choisissez ce fichier.',
  'files.workbookTooLarge':
    'Ce classeur est trop volumineux pour une liste. Enregistrez la feuille nécessaire au format CSV, puis choisissez ce fichier.',
  'files.workbookUnreadable':
    'Impossible de lire ce classeur. Enregistrez-le au format CSV, puis choisissez ce fichier.',
}
