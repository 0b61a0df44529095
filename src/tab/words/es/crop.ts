import type { Translation } from '../../../core/words/createWords.ts'
import type { crop as english } from '../en/crop.ts'

export const crop: Translation<typeof english> = {
  'crop.loading': 'Cargando la imagen',
  'crop.square': 'Cuadrado de recorte',
  'crop.squareRole': 'cuadrado móvil',
  'crop.squareKeys':
    'Las teclas de dirección lo mueven, más y menos cambian su tamaño. Mantenga presionada la tecla Mayús para avanzar más.',
  'crop.size': 'Tamaño del cuadrado',
  'crop.sizeValue': '{count, plural, one {# píxel} many {# de píxeles} other {# píxeles}}',
  'crop.turnLeft': 'Girar a la izquierda',
  'crop.turnRight': 'Girar a la derecha',
  'crop.reset': 'Restablecer',
  'crop.hint':
    'Arrastre el cuadrado o sus esquinas. Las teclas de dirección lo mueven, + y − cambian su tamaño.',
  'crop.cancel': 'Cancelar',
  'crop.use': 'Usar este recorte',
}
