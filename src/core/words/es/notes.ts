import type { Translation } from '../createWords.ts'
import type { notes as english } from '../en/notes.ts'

export const notes: Translation<typeof english> = {
  'note.turned': 'Se ha girado esta imagen para que la cara quede derecha.',
  'note.may_be_damaged':
    'No se ha podido leer una parte de esta imagen. Compruebe si hay zonas grises o verdes, o agregue el archivo original.',
  'note.drawing': 'Parece un dibujo o un logotipo, no la foto de una persona.',
  'note.no_face':
    'No se ha encontrado ninguna cara. Compruebe que el recorte muestra la parte correcta de la imagen.',
  'note.several_faces':
    '{count, plural, one {Se ha encontrado # cara} many {Se han encontrado # de caras} other {Se han encontrado # caras}}. Compruebe que el recorte muestra a la persona correcta.',
  'note.face_cut_off':
    'Aproximadamente el {share, number, percent} de la cabeza queda fuera de la foto.',
  'note.blurred': 'Esta imagen está borrosa.',
  'note.too_dark': 'Esta imagen es demasiado oscura.',
  'note.blown_out':
    'Esta imagen es demasiado clara: el {share, number, percent} de la cara es completamente blanco.',
  'note.face_small':
    'La cara es pequeña en esta imagen. El recorte solo tiene {pixels, plural, one {# píxel} many {# de píxeles} other {# píxeles}} de ancho y puede verse borroso en tamaños más grandes.',
  'note.small':
    'Esta imagen solo tiene {pixels, plural, one {# píxel} many {# de píxeles} other {# píxeles}} de ancho y puede verse borrosa en tamaños más grandes.',
  'note.below_least_side':
    'El recorte tiene {pixels, plural, one {# píxel} many {# de píxeles} other {# píxeles}} de ancho, menos de lo que pide su organización.',
  'note.enlarged':
    'El recorte tiene {pixels, plural, one {# píxel} many {# de píxeles} other {# píxeles}} de ancho y se ha ampliado a {side, number}.',
  'note.looks_like_another':
    '{name} usa una imagen casi idéntica, o está prevista para esa persona.',
  'note.looks_like_somebody':
    'Otra persona usa una imagen casi idéntica, o está prevista para ella.',
}
