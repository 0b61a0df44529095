import type { Translation } from '../../../core/words/createWords.ts'
import type { defaults as english } from '../en/defaults.ts'

export const defaults: Translation<typeof english> = {
  'defaults.open': 'Image par défaut',
  'defaults.title':
    'Définir une image par défaut pour {count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'defaults.kind': 'Image',
  'defaults.kind.initials': 'Initiales sur une couleur',
  'defaults.kind.file': 'Une image pour tout le monde',

  'defaults.colours': 'Couleurs',
  'defaults.colours.hint':
    'Jusqu’à {max, number} codes de couleur, comme #0078d4. Chaque personne garde la même couleur.',
  'defaults.colours.none': 'Tapez au moins un code de couleur.',
  'defaults.colours.tooMany': 'Utilisez au plus {max, number} couleurs.',
  'defaults.colours.wrong': '« {part} » n’est pas un code de couleur. Tapez-le ainsi : #0078d4.',
  'defaults.colours.select':
    'Sélectionnez-en jusqu’à {max, number}. Chaque personne garde la même couleur.',
  'defaults.colours.few': 'Sélectionnez au moins une couleur.',
  'defaults.colours.many': 'Sélectionnez au plus {max, number} couleurs.',
  'defaults.colours.own': 'Ajouter une couleur personnalisée',
  'defaults.colours.own.hint': 'Tapez son code, comme #0078d4.',
  'defaults.colours.add': 'Ajouter',
  'defaults.colours.reset': 'Utiliser les couleurs suggérées',
  'defaults.colour':
    '{name, select, blue {Bleu} teal {Bleu-vert} green {Vert} brown {Marron} red {Rouge} purple {Pourpre} violet {Violet} other {Prune}}',
  'defaults.examples': 'Exemples',

  'defaults.file': 'Image pour tout le monde',
  'defaults.file.hint': 'JPEG, PNG, WebP, HEIC et autres formats, jusqu’à {megabytes, number} Mo.',
  'defaults.file.choose': 'Choisir une image',
  'defaults.file.another': 'Choisir une autre image',
  'defaults.file.drop': 'Ou déposez-la ici.',
  'defaults.file.preparing': 'Préparation de l’image',
  'defaults.file.alt': 'L’image telle qu’elle sera définie',

  'defaults.replace': 'Remplacer aussi les photos existantes',
  'defaults.text':
    '{existing, select, replace {{withPhoto, plural, =0 {À notre connaissance, aucune personne sélectionnée n’a de photo.} one {# de ces personnes a une photo, qui est remplacée.} many {# de ces personnes ont une photo, qui est remplacée.} other {# de ces personnes ont une photo, qui est remplacée.}} Chaque photo est conservée avant d’être remplacée, vous pouvez donc annuler cette action.} other {{withPhoto, plural, =0 {À notre connaissance, aucune personne sélectionnée n’a de photo.} one {# de ces personnes a une photo et la garde.} many {# de ces personnes ont une photo et la gardent.} other {# de ces personnes ont une photo et la gardent.}} Les personnes dont la photo n’est pas encore connue sont d’abord vérifiées. Vous pouvez annuler cette action.}}',
  'defaults.allHave':
    '{count, plural, one {Cette personne a déjà une photo.} many {Les # de personnes ont déjà une photo.} other {Les # personnes ont déjà une photo.}} Pour définir quand même une image par défaut, sélectionnez « Remplacer aussi les photos existantes ».',
  'defaults.set': 'Définir les images par défaut',
}
