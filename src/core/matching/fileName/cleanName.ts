import { composed } from '../normalise.ts'
import { remembering } from '../remembering.ts'

// Names come from outside, so every expression here takes time in proportion to their length: one that ends in `$`
// starts where a run of separators starts (the lookbehind), not anywhere within it.

/** Stripped as file types. Nothing else is: in `ann.lee` the end is a surname. */
const fileType =
  /^(jpe?g|jpe|jfif|pjpeg|png|webp|avif|gif|tiff?|hei[cf]|bmp|svg|psd|pdf|txt|raw|dng|cr2|nef)$/iu

const pictureWords =
  'photo|foto|fotografia|picture|image|portrait|porträt|portraet|headshot|profile?[\\s_-]?(pic|picture|photo|foto|image|bild)|profile?|profilbild|passbild|passfoto|pass(port)?[\\s_-]?photo|passport|avatar|id[\\s_-]?(card|photo|badge)|badge|ausweis|mugshot|selfie|thumb|thumbnail'

/** Words for who is shown, what the picture is for, and where it comes from. */
const contextWords =
  'bewerbung|application|bewerber|applicant|hr|hrm|staff|employee|employees|emp|personal|personnel|mitarbeiter|mitarbeiterin|kollege|student|schueler|schüler|pupil|teacher|lehrer|faculty|crew|user|linkedin|xing|facebook|instagram|twitter|whatsapp|teams|intranet|website|homepage|sharepoint|outlook|zoom|slack|canva|iphone|android|camera'
/** Words before a number that mark it as an id: `Emp 40217`. */
const idWord =
  /^(id|emp|empl|employee|employeeid|staff|personal|pers|personalnummer|pnr|nr|no|number|student|studentid|matrikel|matricule|user|uid)[\s_.:#-]*(?=\d)/iu

/** Prefixes that cameras, photographers and file managers add to a name. */
const leadingNoise = [
  /^_*(c?img[pe]?|mvimg|image|imag|dsc[nf]?|pxl|mvi|dji|gopr|scan|mg|photo|foto|picture|pict|bild|portrait|headshot)([\s_-]?(wa|e)?\d)+([\s_.-]+|$)/iu,
  new RegExp(
    `^(img|scan|dsc|pxl|new|copy|final|${contextWords}|${pictureWords})([\\s_.-]+(of|von|de|di)(?=[\\s_.-]))?([\\s_.-]+|$)`,
    'iu',
  ),
  /^p\d{7}([\s_.-]+|$)/iu,
  /^(copy of|kopie von|copie de|copia de|class|klasse|grade|group|gruppe)[\s_-]+([a-z_]*\d\w*[\s_.-]+)?/iu,
  /^(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])([\s_.-]+|$)/iu,
]

/** Suffixes that they add. Words that are surnames too (Small, Young, New) are in `surnameLikeNoise`. */
const trailingNoise = [
  /(?<!\s)\s*\(\d{1,3}\)$/iu,
  /((?<![\s_.-])[\s_.-]+|^)(copy|kopie|copie|copia)([\s_-]?(\d{1,2}|\(\d{1,2}\)))?$/iu,
  /(?<![\s_.-])[\s_.-]+(final|edited|retouched|cropped|resized|resize|scaled|compressed|optimi[sz]ed|enhanced|rotated|hi[\s_-]?res|low[\s_-]?res|highres|orig|original|export|bw|sw|hd|2x|bearbeitet|approved|fixed)([\s_-]?\d{1,2})?$/iu,
  new RegExp(`(?<![\\s_.-])[\\s_.-]+(${contextWords}|${pictureWords})\\d{0,2}$`, 'iu'),
  /(?<![\s_.-])[\s_.-]+(19|20)\d\d[-_.](0[1-9]|1[0-2])$/iu,
  /(?<![\s_.-])[\s_.-]+v(ersion)?[\s_-]?\d{1,2}$/iu,
  /(?<![\s_.@-])[\s_.@-]+\d{2,5}\s?x\s?\d{2,5}(px)?$/iu,
  /(?<![\s_.-])[\s_.-]+\d{2,4}(px|dpi|kb)$/iu,
  /@[23]x$/iu,
  /(?<![\s_.-])[\s_.-]+(19|20)\d\d[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])$/iu,
  /(?<![\s_.-])[\s_.-]+([0-2]?\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.](19|20)\d\d$/iu,
]

const allNoise = [...leadingNoise, ...trailingNoise]

/** Words that may be noise or a surname. */
const surnameLikeNoise =
  /(?<![\s_.-])[\s_.-]+(small|large|medium|big|new|old|neu|alt|klein|gross|groß|print|short|long|young|best|good|ok|nok|raw|bild|web|crop|pic|square|edit)([\s_-]?\d{1,2})?$/iu

/** Stripping one piece of noise can uncover another: `IMG_1234 Ana_final (2)`. */
const NOISE_PASSES = 4

/** The folders of a path and the file's own name without its type, NFC and trimmed; the name comes last. */
export function pathOf(fileName: string): string[] {
  const path = composed(fileName).split(/[\\/]/u)
  const folders = path.slice(0, -1).map((folder) => folder.trim())
  return [...folders, withoutFileTypes(path.at(-1)?.trim() ?? '')]
}

function withoutFileTypes(name: string): string {
  let rest = name
  for (;;) {
    const dot = rest.lastIndexOf('.')
    if (dot === -1 || !fileType.test(rest.slice(dot + 1))) return rest
    rest = rest.slice(0, dot).trimEnd()
  }
}

/** A name without what cameras, editors and copying added: `IMG_1234 Ana_final (2)` → `Ana`. */
export const withoutNoise = remembering((name) => {
  let text = name
  for (let pass = 0; pass < NOISE_PASSES; pass += 1) {
    const before = text
    for (const noise of allNoise) text = text.replace(noise, '').trim()
    if (text === before) break
  }
  return text
})

/** Also drops a last word that is a surname as often as noise: `Ana Müller small`. */
export const withoutSurnameLikeNoise = (name: string): string => name.replace(surnameLikeNoise, '')

export const withoutIdWord = (name: string): string => name.replace(idWord, '')

export const startsWithIdWord = (name: string): boolean => idWord.test(name)

/** Whether nothing but noise is left: a number after a date or a camera's prefix is a time or a counter. */
export function isNoise(clean: string, literal: string): boolean {
  return clean === '' || (/^[\d\s_.-]+$/u.test(clean) && !literal.startsWith(clean))
}
