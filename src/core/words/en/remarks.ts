/** What people should know about a picture before they use it: the sentence of each `QualityNote`. */
export const remarks = {
  'remark.turned': 'We rotated this picture so the face is upright.',
  'remark.drawing': 'This looks like a drawing or logo, not a photo of a person.',
  'remark.no_face': 'No face found. Check that the crop shows the right part of the picture.',
  'remark.several_faces':
    '{count, plural, one {# face} other {# faces}} found. Check that the crop shows the right person.',
  'remark.face_cut_off': 'About {share, number, percent} of the head is outside the photo.',
  'remark.blurred': 'This picture is blurry.',
  'remark.too_dark': 'This picture is too dark.',
  'remark.blown_out':
    'This picture is too bright: {share, number, percent} of the face is plain white.',
  'remark.face_small':
    'The face is small in this picture. The crop is only {pixels, plural, one {# pixel} other {# pixels}} wide, so it might look blurry at larger sizes.',
  'remark.small':
    'This picture is only {pixels, plural, one {# pixel} other {# pixels}} wide, so it might look blurry at larger sizes.',
  'remark.enlarged':
    'The crop is {pixels, plural, one {# pixel} other {# pixels}} wide and was enlarged to {side, number}.',
  'remark.looks_like_another': 'Nearly the same picture is used by or planned for {name}.',
} as const
