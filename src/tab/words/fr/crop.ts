import type { Translation } from '../../../core/words/createWords.ts'
import type { crop as english } from '../en/crop.ts'

export const crop: Translation<typeof english> = {
  'crop.loading': 'Chargement de l’image',
  'crop.square': 'Carré de recadrage',
  'crop.squareRole': 'carré déplaçable',
  'crop.squareKeys':
    'Les touches de direction le déplacent, plus et moins changent sa taille. Maintenez la touche Maj enfoncée pour des pas plus grands.',
  'crop.size': 'Taille du carré',
  'crop.sizeValue': '{count, plural, one {# pixel} many {# de pixels} other {# pixels}}',
  'crop.turnLeft': 'Pivoter à gauche',
  'crop.turnRight': 'Pivoter à droite',
  'crop.reset': 'Réinitialiser',
  'crop.hint':
    'Faites glisser le carré ou ses coins. Les touches de direction le déplacent, + et − changent sa taille.',
  'crop.cancel': 'Annuler',
  'crop.use': 'Utiliser ce recadrage',
}
