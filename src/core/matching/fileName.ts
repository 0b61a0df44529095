/** A reading of a file's name, and what of it may be trusted. */
export interface Reading {
  text: string
  /**
   * `full`: as good as the name itself. `name`: a full name in it counts, an id in it only casts doubt.
   * `doubt`: may be somebody else's id, so it only casts doubt.
   */
  trust: 'full' | 'name' | 'doubt'
}

/** Only these are cut off: in `ann.lee` the end is a surname, not a file type. */
const fileType =
  /\.(jpe?g|jpe|jfif|pjpeg|png|webp|avif|gif|tiff?|hei[cf]|bmp|svg|psd|pdf|txt|raw|dng|cr2|nef)$/iu

/** What cameras, photographers and file managers add before a name … */
const leading = [
  /^_*(c?img[pe]?|mvimg|image|imag|dsc[nf]?|pxl|mvi|dji|gopr|scan|mg|photo|foto|picture|pict|bild|portrait|headshot)([\s_-]?(wa|e)?\d)+([\s_.-]+|$)/iu,
  /^(img|image|scan|photo|foto|picture|bild|portrait|headshot|profile?)([\s_-]+|$)/iu,
  /^p\d{7}([\s_.-]+|$)/iu,
  /^(copy of|kopie von|copie de|copia de)\s+/iu,
  /^(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])([\s_.-]+|$)/iu,
]

/** … and after it. No word that is a surname as well: Small, Large, Young, New. */
const trailing = [
  /\s*\(\d{1,3}\)$/iu,
  /([\s_.-]+|^)(copy|kopie|copie|copia)([\s_-]?\d{1,2})?$/iu,
  /[\s_.-]+(final|edited|edit|retouched|cropped|resized|hires|idcard)\d{0,2}$/iu,
  /[\s_.-]+(photo|foto|picture|portrait|headshot|profile?|profilbild)$/iu,
  /[\s_.-]+v\d{1,2}$/iu,
  /[\s_.-]+\d{2,5}x\d{2,5}(px)?$/iu,
  /[\s_.-]+(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])$/iu,
]

/** No file system has longer ones. */
const LONGEST_NAME = 255

/**
 * The ways in which a file's name may be read: as it is, without the noise that cameras and copying add,
 * and without a number before or after it. Folders and the file type are left out. A name that is all
 * noise only casts doubt: no number of a camera (`IMG_1234`, `20240901_101112`) is taken for an id.
 */
export function readings(fileName: string): Reading[] {
  const literal = baseName(fileName)
  if (literal === '' || literal.length > LONGEST_NAME) return []
  const clean = withoutNoise(literal)
  if (/^\d+$/u.test(literal)) return [{ text: literal, trust: 'full' }]
  if (isNoise(clean, literal)) return [{ text: literal, trust: 'doubt' }]
  return [
    { text: literal, trust: 'full' },
    { text: clean, trust: 'full' },
    ...withoutNumber(literal),
    ...withoutNumber(clean),
  ]
}

function baseName(fileName: string): string {
  let name = fileName.normalize('NFC').split(/[\\/]/u).at(-1)?.trim() ?? ''
  while (fileType.test(name)) name = name.replace(fileType, '').trim()
  return name
}

function withoutNoise(name: string): string {
  // what is noise may hide other noise: `IMG_1234 Ana_final (2)`
  const passes = [1, 2, 3, 4]
  return passes.reduce(
    (rest) =>
      [...leading, ...trailing].reduce((text, noise) => text.replace(noise, '').trim(), rest),
    name,
  )
}

/** A number left over after a date or a camera's prefix is a time or a counter. */
function isNoise(clean: string, literal: string): boolean {
  return clean === '' || (/^[\d\s_.-]+$/u.test(clean) && !literal.startsWith(clean))
}

/**
 * `ann_2` and `ann (2)` are a second picture of Ann, or the picture of `ann2`; `12345 Ana Müller` holds
 * her employee id or somebody's. What is left without the number counts if it is a full name, and the
 * other ways to read it are reasons to ask.
 */
function withoutNumber(name: string): Reading[] {
  const after = /[\s_.-](\d+)$|\((\d+)\)$/u.exec(name)
  const before = /^(\d+)[\s_.-]+(?=\P{N}*\p{L})/u.exec(name)
  return [
    ...apart(
      name.slice(0, after?.index),
      after?.[1] ?? after?.[2],
      (rest, number) => rest + number,
    ),
    ...apart(name.slice(before?.[0].length), before?.[1], (rest, number) => number + rest),
  ]
}

function apart(
  part: string,
  number: string | undefined,
  glue: (rest: string, number: string) => string,
): Reading[] {
  const rest = part.replace(/^[\s_.-]+|[\s_.-]+$/gu, '')
  if (rest === '' || !number) return []
  const alone: Reading[] = mayBeId.test(number) ? [{ text: number, trust: 'doubt' }] : []
  return [
    { text: withoutNoise(rest), trust: 'name' },
    { text: glue(rest, number), trust: 'doubt' },
    ...alone,
  ]
}

/** Not a running number, not a year. */
const mayBeId = /^(?!(19|20)\d\d$)\d{4,}$/u
