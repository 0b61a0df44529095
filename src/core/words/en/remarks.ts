/** What people should know about a picture before they use it: the sentence of each `QualityNote`. */
export const remarks = {
  'remark.looks_like_another': 'Nearly the same picture is used by or planned for {name}.',
} as const
