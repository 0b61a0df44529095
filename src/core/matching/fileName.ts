import { withoutTitles } from './names.ts'

/** A reading of a file's name, and what of it may be trusted. */
export interface Reading {
  text: string
  /**
   * `full`: as good as the name itself. `name`: a full name in it counts, an id in it only casts doubt.
   * `address`: as good as an id, and tells apart whom a name beside it may mean.
   * `aside`: stands beside what may be a name; an id in it confirms that name or casts doubt.
   * `doubt`: may be somebody else's, so it only casts doubt.
   */
  trust: 'full' | 'name' | 'address' | 'aside' | 'doubt'
  /** what was left out to read it so: where the person works, or it does not count */
  where?: string
}

/** Only these are cut off: in `ann.lee` the end is a surname, not a file type. */
const fileType =
  /\.(jpe?g|jpe|jfif|pjpeg|png|webp|avif|gif|tiff?|hei[cf]|bmp|svg|psd|pdf|txt|raw|dng|cr2|nef)$/iu

const pictureWords =
  'photo|foto|fotografia|picture|image|portrait|porträt|portraet|headshot|profile?[\\s_-]?(pic|picture|photo|foto|image|bild)|profile?|profilbild|passbild|passfoto|pass(port)?[\\s_-]?photo|passport|avatar|id[\\s_-]?(card|photo|badge)|badge|ausweis|mugshot|selfie|thumb|thumbnail'

/** Whom the picture is of or for, and where it comes from. */
const contextWords =
  'bewerbung|application|bewerber|applicant|hr|hrm|staff|employee|employees|emp|personal|personnel|mitarbeiter|mitarbeiterin|kollege|student|schueler|schüler|pupil|teacher|lehrer|faculty|crew|user|linkedin|xing|facebook|instagram|twitter|whatsapp|teams|intranet|website|homepage|sharepoint|outlook|zoom|slack|canva|iphone|android|camera'
/** Words before a number that say that it is one of a person. */
const idWords =
  /^(id|emp|empl|employee|employeeid|staff|personal|pers|personalnummer|pnr|nr|no|number|student|studentid|matrikel|matricule|user|uid)[\s_.:#-]*(?=\d)/iu

/** What cameras, photographers and file managers add before a name … */
const leading = [
  /^_*(c?img[pe]?|mvimg|image|imag|dsc[nf]?|pxl|mvi|dji|gopr|scan|mg|photo|foto|picture|pict|bild|portrait|headshot)([\s_-]?(wa|e)?\d)+([\s_.-]+|$)/iu,
  new RegExp(
    `^(img|scan|dsc|pxl|new|copy|final|${contextWords}|${pictureWords})([\\s_.-]+(of|von|de|di)(?=[\\s_.-]))?([\\s_.-]+|$)`,
    'iu',
  ),
  /^p\d{7}([\s_.-]+|$)/iu,
  /^(copy of|kopie von|copie de|copia de|class|klasse|grade|group|gruppe)[\s_-]+(\w*\d\w*[\s_.-]+)?/iu,
  /^(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])([\s_.-]+|$)/iu,
]

/** … and after it. No word that is a surname as well: Small, Large, Young, New. */
const trailing = [
  /\s*\(\d{1,3}\)$/iu,
  /([\s_.-]+|^)(copy|kopie|copie|copia)([\s_-]?(\d{1,2}|\(\d{1,2}\)))?$/iu,
  /[\s_.-]+(final|edited|retouched|cropped|resized|resize|scaled|compressed|optimi[sz]ed|enhanced|rotated|hi[\s_-]?res|low[\s_-]?res|highres|orig|original|export|bw|sw|hd|2x|bearbeitet|approved|fixed)([\s_-]?\d{1,2})?$/iu,
  new RegExp(`[\\s_.-]+(${contextWords}|${pictureWords})\\d{0,2}$`, 'iu'),
  /[\s_.-]+(19|20)\d\d[-_.](0[1-9]|1[0-2])$/iu,
  /[\s_.-]+v(ersion)?[\s_-]?\d{1,2}$/iu,
  /[\s_.@-]+\d{2,5}\s?x\s?\d{2,5}(px)?$/iu,
  /[\s_.-]+\d{2,4}(px|dpi|kb)$/iu,
  /@[23]x$/iu,
  /[\s_.-]+(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])$/iu,
  /[\s_.-]+([0-2]?\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.](19|20)\d\d$/iu,
]

/** Words that are surnames as well: without them a name counts, an id does not. */
const noiseOrName =
  /[\s_.-]+(small|large|medium|big|new|old|neu|alt|klein|gross|groß|print|short|long|young|best|good|ok|nok|raw|bild|web|crop|pic|square|edit)([\s_-]?\d{1,2})?$/iu

/** No file system has longer ones. */
const LONGEST_NAME = 255

/**
 * The ways in which a file's name may be read: as it is, without the noise that cameras and copying add,
 * without numbers, brackets and titles. Folders and the file type are left out. A name that is all noise only casts
 * doubt: no number of a camera (`IMG_1234`, `20240901_101112`) is taken for an id; the folder it lies in may say
 * whose it is, and is no proof.
 */
export function readings(fileName: string): Reading[] {
  const [literal = '', folder = ''] = pathOf(fileName).toReversed()
  if (literal === '' || literal.length > LONGEST_NAME) return []
  const clean = withoutNoise(literal)
  const number = clean.replace(idWords, '')
  if (/^\d{4,}$/u.test(number) && (clean !== number || idWords.test(literal))) {
    return [
      { text: number, trust: 'full' },
      { text: literal, trust: 'full' },
    ]
  }
  if (/^\d+$/u.test(literal)) return [{ text: literal, trust: 'full' }]
  if (isNoise(clean, literal)) {
    return [
      { text: literal, trust: 'doubt' },
      ...(folder === '' ? [] : [{ text: withoutNoise(folder), trust: 'doubt' as const }]),
    ]
  }
  return [
    { text: literal, trust: 'full' },
    { text: clean, trust: 'full' },
    ...addressIn(clean),
    ...[literal, clean].flatMap(withoutNumber),
    ...withoutBrackets(clean),
    ...withoutDigits(clean),
    ...simpler(clean),
    ...parts(clean),
  ]
}

/** The folders a file lies in and its own name without the file type. */
export function pathOf(fileName: string): string[] {
  const path = fileName.normalize('NFC').split(/[\\/]/u)
  let name = path.at(-1)?.trim() ?? ''
  while (fileType.test(name)) name = name.replace(fileType, '').trim()
  return [...path.slice(0, -1).map((folder) => folder.trim()), name]
}

export function withoutNoise(name: string): string {
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

/** Titles and words that are seldom names: `Dr. Ana Müller small`. */
function simpler(clean: string): Reading[] {
  const rest = withoutTitles(withoutNoise(clean.replace(noiseOrName, '')))
  return rest === clean ? [] : [{ text: rest, trust: 'name' }]
}

/** `Ana Müller (ana.mueller@contoso.com)`; an underscore may belong to the address or stand before it. */
function addressIn(clean: string): Reading[] {
  const found = /[^\s()[\]<>,;]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u.exec(clean)
  if (!found) return []
  const [address] = found
  const rest = clean.replace(address, ' ')
  return [
    { text: address, trust: address === clean ? 'full' : 'address' },
    ...tails(address).map((text): Reading => ({ text, trust: 'doubt' })),
    { text: withoutNoise(trimmed(rest.replace(/[()[\]<>]/gu, ' '))), trust: 'name' },
  ]
}

const tails = (address: string): string[] =>
  [...address.matchAll(/_(?=[^_@]+@)/gu)].map(({ index }) => address.slice(index + 1))

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
  const rest = trimmed(part)
  if (rest === '' || !number) return []
  return [
    { text: withoutNoise(rest), trust: 'name' },
    { text: glue(rest, number), trust: 'doubt' },
    ...beside(number),
  ]
}

/** `Müller, Ana (geb. Schmidt) [5b]`: what stands in brackets is about the person, not the name. */
function withoutBrackets(clean: string): Reading[] {
  const inside = [...clean.matchAll(/[([{]([^)\]}]+)[)\]}]/gu)].map((found) => found[1] ?? '')
  if (inside.length === 0) return []
  const rest = withoutNoise(trimmed(clean.replace(/[([{][^)\]}]*[)\]}]/gu, ' ')))
  return [{ text: rest, trust: 'name' }, ...withoutDigits(rest), ...inside.flatMap(beside)]
}

/** Names have no digits: `5b_Müller_Ana_E1047` is Ana Müller and two numbers, one of which may be hers. */
function withoutDigits(clean: string): Reading[] {
  if (clean.includes('@') || !/\d/u.test(clean)) return []
  const words = clean.split(/[\s_,;()[\]]+|-(?=\p{L}{0,4}\d)|(?<=\d\p{L}{0,4})-/u)
  const rest = words.filter((word) => !/\d/u.test(word))
  if (rest.length === words.length || rest.length === 0) return []
  const kept = clean.includes(',') ? withNothingNumbered(clean) : rest.join(' ')
  return [
    { text: withoutTitles(withoutNoise(trimmed(kept))), trust: 'name' },
    ...words.filter((word) => /\d/u.test(word)).flatMap(beside),
  ]
}

const withNothingNumbered = (text: string): string =>
  text
    .split(/([\s_,;()[\]]+)/u)
    .filter((word) => !/\d/u.test(word))
    .join('')

/** `Sales - Ana Müller`, `Müller_Ana_Sales`: what stands apart may be where they work. */
function parts(clean: string): Reading[] {
  const apart = clean.split(/\s+[-–—|]\s+/u)
  const words = apart.length > 1 ? apart : clean.split(/[\s_]+/u)
  if (words.length < 2 || (apart.length === 1 && words.length < 3)) return []
  const glue = apart.length > 1 ? ' - ' : ' '
  const ways: [string[], string[]][] = [
    [words.slice(1), words.slice(0, 1)],
    [words.slice(0, -1), words.slice(-1)],
  ]
  return ways
    .filter(([rest]) => /\p{L}/u.test(rest.join('')))
    .map(([rest, where]) => ({ text: rest.join(glue), trust: 'name', where: where.join(' ') }))
}

const trimmed = (text: string): string => text.replace(/^[\s_.,-]+|[\s_.,-]+$/gu, '')

/** Short numbers, years and dates are nobody's id. */
const mayBeId = /^(?!(19|20)\d\d$)(\d{4,}|(?=.*\d)[\p{L}\d.-]{3,})$/u

const beside = (text: string): Reading[] =>
  mayBeId.test(text.trim()) || text.includes('@') ? [{ text: text.trim(), trust: 'aside' }] : []
