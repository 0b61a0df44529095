import type { Translation } from '../../../core/words/createWords.ts'
import type { exportWords as english } from '../en/export.ts'

export const exportWords: Translation<typeof english> = {
  'export.open': 'Télécharger…',
  'export.title':
    'Télécharger pour {count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'export.content': 'Que télécharger',
  'export.photos': 'Les photos, dans un fichier ZIP',
  'export.list': 'Une liste de ces personnes',
  'export.format': 'Format',
  'export.format.xlsx': 'Excel (XLSX)',
  'export.format.csv': 'CSV',

  'export.pattern': 'Comment les fichiers sont nommés',
  'export.pattern.hint':
    'Les mêmes espaces réservés sont lus quand vous ajoutez des photos. Une liste dans le fichier ZIP indique qui est qui.',
  'export.pattern.missing': 'Tapez un modèle, ou choisissez-en un courant.',
  'export.checking': 'Vérification des noms…',
  'export.nobody': 'Personne n’a de photo ici.',
  'export.example': 'Les fichiers sont nommés ainsi : {names}.',
  'export.alike':
    '{count, plural, one {# personne a le même nom de fichier qu’une autre. Elle reçoit} many {# de personnes ont le même nom de fichier qu’une autre. Elles reçoivent} other {# personnes ont le même nom de fichier qu’une autre. Elles reçoivent}} un numéro, comme dans {name}.',
  'export.otherwise':
    '{count, plural, one {# personne ne peut pas être nommée ainsi. Son fichier porte} many {# de personnes ne peuvent pas être nommées ainsi. Leurs fichiers portent} other {# personnes ne peuvent pas être nommées ainsi. Leurs fichiers portent}} le nom de connexion, comme dans {name}.',

  'export.part': 'Partie',
  'export.part.hint': 'Sur les téléphones, les photos sont téléchargées en plusieurs parties.',
  'export.part.people':
    '{part, number} sur {parts, number} : personnes {from, number} à {to, number}',

  'export.started':
    'Le téléchargement a commencé. Votre navigateur affiche sa progression et peut l’arrêter.',
  'export.started.part':
    'La partie {part, number} a commencé dans votre navigateur. Choisissez la partie suivante quand elle est terminée.',
  'export.download': 'Télécharger',
  'export.cancel': 'Annuler',
  'export.close': 'Fermer',
}
