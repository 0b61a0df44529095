import { remembering } from '../remembering.ts'

/**
 * Pieces of a name that are of a known kind and cannot be a name: dates, what cameras and scanners write, sizes, classes,
 * the labels of numbers. Each expression takes time in proportion to the length of the name.
 */

/** Stands where a piece was. A letter after it is no initial. */
export const PIECE = '\u0001'

const start = String.raw`(?<![\p{L}\p{N}])`
const end = String.raw`(?![\p{L}\p{N}])`
const sep = String.raw`[\s_.,;:#-]{0,3}`

const year = String.raw`(?:19|20)\d\d`
const month = String.raw`(?:0?[1-9]|1[0-2])`
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const twoDigits = String.raw`(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])`
const time = String.raw`(?:[\s_.,T-]{1,3}(?:at|um|à|a las|kl|alle|om|o|às)?[\s_.]{0,2}(?:[0-2]\d[0-5]\d(?:[0-5]\d(?:\d{3})?)?|[0-2]?\d[.:h_-][0-5]\d(?:[.:_-][0-5]\d(?:[._]\d{1,3})?)?)(?:[\s_]?[ap]\.?m)?(?![\p{L}\p{N}]))?`

const apps =
  'whatsapp|telegram|signal|viber|messenger|wechat|facebook|fb|instagram|camscanner|adobe[\\s_]?scan|office[\\s_]?lens|genius[\\s_]?scan|tiny[\\s_]?scanner|screenshot|screen[\\s_]?shot|bildschirmfoto|bildschirmaufnahme|captura|capture|schermata|skärmavbild|zrzut|photo|foto|image|img|bild|scan|received|signal'
const cameras =
  'c?img[pe]?|mvimg|image|imag|dsc[nf]?|dscn|pxl|mvi|dji|gopr|scan|mg|photo|foto|picture|pict|pic|bild|portrait|headshot|sam|hpim|cimg|fxn|vid|burst|fb_img|received|file|aufnahme'
const labels =
  'personal[\\s_.-]?(?:nr|nummer|no|id)|pers[\\s_.-]?nr|pnr|emp(?:loyee|l)?[\\s_.-]?(?:id|no|nr|number|code)?|staff[\\s_.-]?(?:id|no)?|student[\\s_.-]?(?:id|no|nr|number)?|pupil[\\s_.-]?(?:id|no)?|roll[\\s_.-]?(?:no|number|nr)?|id[\\s_.-]?(?:card|no|nr|number|photo)?|reg[\\s_.-]?(?:no|nr)?|admission[\\s_.-]?(?:no|nr)?|matr(?:ikel|icule|ícula|icula|icola)?[\\s_.-]?(?:nr|no|nummer)?|user[\\s_.-]?(?:id)?|uid|nr|no|number|numéro|numero|número|nummer|n°|nº|ausweis(?:nr)?|mitarbeiter(?:nr|nummer)?|schüler(?:nr|id)?'
const classes =
  'klasse|klassenstufe|kl|class|classe|clase|curso|grade|year|yr|form|jahrgang|jg|stufe|gruppe|group|groupe|grupo|gruppo|klas|groep|klassen|klass|třída|trida|klasa|razred|osztály|turma|ano|sinif|team'

/** A label and a number: the number stays, and the label says that it is an id. */
export const idLabel = new RegExp(`${start}(?:${labels})${sep}(?=\\d)`, 'giu')

const pieces = [
  // A letter for the sex before a date of birth, as in class lists
  new RegExp(
    `(?<=[\\s_;,-])[mwfdhvxk](?=[\\s_;,-]{1,2}(?:${year}[-_.]?${twoDigits}|\\d{1,2}[.-]\\d{1,2}[.-]\\d{2,4}|\\d{8})${end})`,
    'giu',
  ),
  new RegExp(
    `${start}(?:${apps})(?:[\\s_-](?:image|video|photo|foto|bild|audio|file|de|d'écran|pantalla|ekranu))*[\\s_-]{1,3}(?:am[\\s_])?${year}[-_.]?${twoDigits}(?:-WA\\d+)?${time}`,
    'giu',
  ),
  new RegExp(
    `${start}(?:${apps})[\\s_-]{1,3}\\d{1,2}[-_.]\\d{1,2}[-_.](?:${year}|\\d\\d)${time}`,
    'giu',
  ),
  new RegExp(`(?<!\\d)${year}[-_.]?${twoDigits}(?!\\d)(?:-WA\\d+)?${time}`, 'giu'),
  new RegExp(`(?<![\\d.])${day}[-_./]${month}[-_./](?:${year}|\\d\\d)(?!\\d)${time}`, 'giu'),
  new RegExp(`(?<!\\d)(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${year}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d)${year}[\\s]?[-_/][\\s]?(?:${year}|\\d\\d)(?!\\d)`, 'gu'),
  new RegExp(`${start}p\\d{7}${end}`, 'giu'),
  new RegExp(`${start}(?:${cameras})(?:[\\s_-]?(?:wa|e)?\\d)+(?=$|[\\s_.,()[\\]-])`, 'giu'),
  new RegExp(`${start}\\d{2,5}\\s?x\\s?\\d{2,5}(?:px)?${end}`, 'giu'),
  new RegExp(`${start}\\d{1,4}(?:px|dpi|kb|mb|mp|x)${end}`, 'giu'),
  /@[23]x/giu,
  new RegExp(`${start}v(?:ersion)?[\\s_.-]?\\d{1,2}${end}`, 'giu'),
  new RegExp(
    `${start}(?:${classes})${sep}\\d{1,2}(?!(?:st|nd|rd|th)${end})(?:[\\s_.-]?[a-z]{1,4}\\d{0,2}|[\\s_.-][a-h])?${end}`,
    'giu',
  ),
  new RegExp(
    `${start}\\d{1,2}(?:st|nd|rd|th|de|ème|er|º|ª)[\\s_-](?:${classes})(?:[\\s_-][a-h])?${end}`,
    'giu',
  ),
  new RegExp(
    `${start}\\d{1,2}(?!(?:st|nd|rd|th)${end})(?:[a-z]{1,3}\\d{0,2}|[\\s_-][a-h])${end}`,
    'giu',
  ),
  /[([{]\s?#?\d{1,3}\s?[)\]}]/gu,
  new RegExp(`${start}${year}${end}`, 'gu'),
]

/** A name in which a mark stands for each of these pieces; the labels of numbers are left out. */
export const withoutPieces = remembering((name) => {
  if (!/[\d@]/u.test(name)) return name
  let text = name
  for (const piece of pieces) text = text.replace(piece, PIECE)
  return text.replace(idLabel, ' ')
})
