import type { Translation } from '../../../core/words/createWords.ts'
import type { crop as english } from '../en/crop.ts'

export const crop: Translation<typeof english> = {
  'crop.loading': 'Bild wird geladen',
  'crop.square': 'Ausschnittquadrat',
  'crop.squareRole': 'verschiebbares Quadrat',
  'crop.squareKeys':
    'Mit den Pfeiltasten verschieben Sie es, mit Plus und Minus ändern Sie die Größe. Halten Sie für größere Schritte die UMSCHALTTASTE gedrückt.',
  'crop.size': 'Größe des Quadrats',
  'crop.sizeValue': '{count, plural, one {# Pixel} other {# Pixel}}',
  'crop.turnLeft': 'Nach links drehen',
  'crop.turnRight': 'Nach rechts drehen',
  'crop.reset': 'Zurücksetzen',
  'crop.hint':
    'Ziehen Sie das Quadrat oder seine Ecken. Mit den Pfeiltasten verschieben Sie es, mit + und − ändern Sie die Größe.',
  'crop.cancel': 'Abbrechen',
  'crop.use': 'Diesen Ausschnitt verwenden',
}
