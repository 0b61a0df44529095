import type { Translation } from '../createWords.ts'
import type { notes as english } from '../en/notes.ts'

export const notes: Translation<typeof english> = {
  'note.turned': 'Cette image a été pivotée pour que le visage soit droit.',
  'note.may_be_damaged':
    'Une partie de cette image n’a pas pu être lue. Vérifiez qu’elle ne contient pas de zones grises ou vertes, ou ajoutez le fichier d’origine.',
  'note.drawing': 'Cette image ressemble à un dessin ou à un logo, pas à la photo d’une personne.',
  'note.no_face':
    'Aucun visage trouvé. Vérifiez que le recadrage montre la bonne partie de l’image.',
  'note.several_faces':
    '{count, plural, one {# visage trouvé} many {# de visages trouvés} other {# visages trouvés}}. Vérifiez que le recadrage montre la bonne personne.',
  'note.face_cut_off': 'Environ {share, number, percent} de la tête est en dehors de la photo.',
  'note.blurred': 'Cette image est floue.',
  'note.too_dark': 'Cette image est trop sombre.',
  'note.blown_out':
    'Cette image est trop claire : {share, number, percent} du visage est entièrement blanc.',
  'note.face_small':
    'Le visage est petit sur cette image. Le recadrage ne fait que {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}} de large et peut paraître flou en plus grande taille.',
  'note.small':
    'Cette image ne fait que {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}} de large et peut paraître floue en plus grande taille.',
  'note.below_least_side':
    'Le recadrage fait {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}} de large, ce qui est moins que ce que demande votre organisation.',
  'note.enlarged':
    'Le recadrage fait {pixels, plural, one {# pixel} many {# de pixels} other {# pixels}} de large et a été agrandi à {side, number}.',
  'note.looks_like_another':
    'Une image presque identique est utilisée par {name} ou prévue pour cette personne.',
  'note.looks_like_somebody':
    'Une image presque identique est utilisée par une autre personne ou prévue pour elle.',
}
