/** What to know about a picture before using it: the sentence of each `QualityNote`. */
export const notes = {
  'note.turned': 'We rotated this picture so the face is upright.',
  'note.may_be_damaged':
    "Part of this picture couldn't be read. Look closely for grey or green areas, or add the original file.",
  'note.drawing': 'This looks like a drawing or logo, not a photo of a person.',
  'note.no_face': 'No face found. Check that the crop shows the right part of the picture.',
  'note.several_faces':
    '{count, plural, one {# face} other {# faces}} found. Check that the crop shows the right person.',
  'note.face_cut_off': 'About {share, number, percent} of the head is outside the photo.',
  'note.blurred': 'This picture is blurry.',
  'note.too_dark': 'This picture is too dark.',
  'note.blown_out':
    'This picture is too bright: {share, number, percent} of the face is plain white.',
  'note.face_small':
    'The face is small in this picture. The crop is only {pixels, plural, one {# pixel} other {# pixels}} wide, so it might look blurry at larger sizes.',
  'note.small':
    'This picture is only {pixels, plural, one {# pixel} other {# pixels}} wide, so it might look blurry at larger sizes.',
  'note.below_least_side':
    'The crop is {pixels, plural, one {# pixel} other {# pixels}} wide, which is less than your organization asks for.',
  'note.enlarged':
    'The crop is {pixels, plural, one {# pixel} other {# pixels}} wide and was enlarged to {side, number}.',
  'note.looks_like_another': 'Nearly the same picture is used by or planned for {name}.',
  'note.looks_like_somebody': 'Nearly the same picture is used by or planned for somebody else.',
} as const
