import type { Translation } from '../createWords.ts'
import type { notes as english } from '../en/notes.ts'

export const notes: Translation<typeof english> = {
  'note.turned': 'Dieses Bild wurde gedreht, damit das Gesicht aufrecht ist.',
  'note.may_be_damaged':
    'Ein Teil dieses Bilds konnte nicht gelesen werden. Achten Sie auf graue oder grüne Flächen, oder fügen Sie die Originaldatei hinzu.',
  'note.drawing':
    'Dies sieht nach einer Zeichnung oder einem Logo aus, nicht nach dem Foto einer Person.',
  'note.no_face':
    'Kein Gesicht gefunden. Prüfen Sie, ob der Ausschnitt den richtigen Teil des Bilds zeigt.',
  'note.several_faces':
    '{count, plural, one {# Gesicht} other {# Gesichter}} gefunden. Prüfen Sie, ob der Ausschnitt die richtige Person zeigt.',
  'note.face_cut_off': 'Etwa {share, number, percent} des Kopfs liegen außerhalb des Fotos.',
  'note.blurred': 'Dieses Bild ist unscharf.',
  'note.too_dark': 'Dieses Bild ist zu dunkel.',
  'note.blown_out':
    'Dieses Bild ist zu hell: {share, number, percent} des Gesichts sind völlig weiß.',
  'note.face_small':
    'Das Gesicht ist in diesem Bild klein. Der Ausschnitt ist nur {pixels, plural, one {# Pixel} other {# Pixel}} breit und kann größer angezeigt unscharf aussehen.',
  'note.small':
    'Dieses Bild ist nur {pixels, plural, one {# Pixel} other {# Pixel}} breit und kann größer angezeigt unscharf aussehen.',
  'note.below_least_side':
    'Der Ausschnitt ist {pixels, plural, one {# Pixel} other {# Pixel}} breit und damit kleiner, als Ihre Organisation verlangt.',
  'note.enlarged':
    'Der Ausschnitt ist {pixels, plural, one {# Pixel} other {# Pixel}} breit und wurde auf {side, number} vergrößert.',
  'note.looks_like_another':
    'Fast dasselbe Bild wird von {name} verwendet oder ist dafür vorgesehen.',
  'note.looks_like_somebody':
    'Fast dasselbe Bild wird von einer anderen Person verwendet oder ist dafür vorgesehen.',
}
