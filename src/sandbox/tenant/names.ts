import {
  cs_CZ,
  da,
  de,
  el,
  en,
  es,
  fr,
  it,
  nb_NO,
  nl,
  pl,
  pt_PT,
  sv,
  tr,
  uk,
  vi,
} from '@faker-js/faker'
import { romanise } from './romanise.ts'

/** A made-up name; the `ascii*` forms are for addresses. */
export interface FullName {
  givenName: string
  surname: string
  displayName: string
  asciiGivenName: string
  asciiSurname: string
}

interface NameLists {
  /** how many of 100 people */
  share: number
  given: readonly string[]
  surnames: readonly string[]
  /** some surnames get one of these in front */
  particles?: readonly string[]
  /** one in `every` has two surnames, joined by `between` */
  double?: { every: number; between: ' ' | '-' }
  surnameFirst?: boolean
  /** only the display name is in the native script; given name and surname are romanised */
  nativeDisplayOnly?: boolean
}

interface FakerNames {
  person?: {
    first_name?: NameTable
    last_name?: NameTable
  }
}
type NameTable = Partial<Record<'generic' | 'female' | 'male', string[] | null>> | null

const japaneseGiven =
  'Yūki Sakura Haruto Aoi Ren Yui Sōta Hina Kōki Mei Takumi Rin Kenta Ayumi Daiki Naoko'
const japaneseSurnames =
  'Satō Suzuki Takahashi Tanaka Itō Watanabe Yamamoto Nakamura Kobayashi Katō Yoshida Yamada Sasaki Inoue Kimura Hayashi Saitō Shimizu Mori Ōno'
const arabicGiven =
  'Fatima Ahmed Layla Omar Noor Khalid Amina Yusuf Maryam Hassan Salma Ibrahim Zaynab Tariq Huda Karim'
const arabicSurnames =
  'Al-Masri El-Sayed Haddad Al-Hashimi Mansour Nasser Khalil Al-Rashid Farouk Bakri Saleh Darwish Qasim El-Amin Hamdan Abbas'
const irishGiven = 'Aoife Seán Niamh Conor Siobhán Pádraig Ciara Eoin Róisín Declan Gráinne Fionn'
const irishSurnames =
  "O'Brien O'Connor O'Neill O'Sullivan Ó'Dónaill D'Arcy Murphy Kelly McCarthy Gallagher Doherty Byrne"
const dutchParticles = ['van der', 'de', 'van', 'van den']

const groups: readonly NameLists[] = [
  { share: 14, ...lists(de), particles: ['von'], double: { every: 17, between: '-' } },
  { share: 14, ...lists(en) },
  { share: 10, ...lists(fr), particles: ['de', 'Le'], double: { every: 13, between: '-' } },
  { share: 10, ...lists(es), particles: ['de la'], double: { every: 2, between: ' ' } },
  { share: 4, ...lists(pl, 'female', polishFeminine), double: { every: 15, between: '-' } },
  { share: 4, ...lists(pl, 'male'), double: { every: 15, between: '-' } },
  { share: 4, ...lists(sv) },
  { share: 3, ...lists(nb_NO) },
  { share: 3, ...lists(da) },
  { share: 6, ...lists(nl), particles: dutchParticles },
  { share: 6, ...lists(it) },
  { share: 6, ...lists(tr) },
  { share: 5, ...lists(vi), surnameFirst: true },
  { share: 1, ...lists(cs_CZ, 'female') },
  { share: 1, ...lists(cs_CZ, 'male') },
  { share: 2, ...lists(pt_PT), double: { every: 2, between: ' ' } },
  { share: 1, ...lists(el, 'male', greekMasculine), nativeDisplayOnly: true },
  { share: 1, ...lists(uk), nativeDisplayOnly: true },
  { share: 2, given: japaneseGiven.split(' '), surnames: japaneseSurnames.split(' ') },
  { share: 2, given: arabicGiven.split(' '), surnames: arabicSurnames.split(' ') },
  { share: 1, given: irishGiven.split(' '), surnames: irishSurnames.split(' ') },
]

/** For each of 100 consecutive people: their group, and their index within that group. */
const slots = groups.flatMap((group) =>
  Array.from({ length: group.share }, (_, index) => ({ group, index })),
)

/** The name of person `n`. Names repeat only once a group's lists are exhausted. `offset` depends on the seed. */
export function nameOf(n: number, offset: number): FullName {
  // 37 is coprime to 100, so neighbours come from different groups.
  const slot = slots[(n * 37 + offset) % slots.length]
  if (!slot) throw new Error('The shares of the name lists must not be empty.')
  const { group } = slot
  const turn = Math.floor(n / slots.length) * group.share + slot.index
  const pairs = group.given.length * group.surnames.length
  const pair = (turn * coprimeStep(pairs) + offset) % pairs
  const givenName = group.given[pair % group.given.length] ?? ''
  const surname = withParts(group, Math.floor(pair / group.given.length), turn)
  const asciiGivenName = romanise(givenName)
  const asciiSurname = romanise(surname)
  const displayName = group.surnameFirst ? `${surname} ${givenName}` : `${givenName} ${surname}`
  if (!group.nativeDisplayOnly)
    return { givenName, surname, displayName, asciiGivenName, asciiSurname }
  return {
    givenName: asciiGivenName,
    surname: asciiSurname,
    displayName,
    asciiGivenName,
    asciiSurname,
  }
}

function withParts(group: NameLists, index: number, turn: number): string {
  const surname = group.surnames[index] ?? ''
  // The list's own surnames may already have a particle.
  if (/\s/.test(surname)) return surname
  if (group.double && turn % group.double.every === 1) {
    const second = group.surnames[(index * 7 + 3) % group.surnames.length] ?? ''
    return second === surname ? surname : `${surname}${group.double.between}${second}`
  }
  if (group.particles && turn % 5 === 2) {
    return `${group.particles[turn % group.particles.length] ?? ''} ${surname}`
  }
  return surname
}

const bothWays = [de, en, fr, es, pl, sv, nb_NO, da, nl, it, tr, vi, cs_CZ, pt_PT, el, uk]
/** The lists above alternate between men's and women's names. */
const alternating = (names: string, first: 0 | 1): string[] =>
  names.split(' ').filter((_, index) => index % 2 === first)

const feminine = givenNames('female', [
  ...alternating(japaneseGiven, 1),
  ...alternating(arabicGiven, 0),
  ...alternating(irishGiven, 0),
])
const masculine = givenNames('male', [
  ...alternating(japaneseGiven, 0),
  ...alternating(arabicGiven, 1),
  ...alternating(irishGiven, 1),
])

function givenNames(gender: Gender, more: readonly string[]): ReadonlySet<string> {
  const names = [...bothWays.flatMap((locale) => lists(locale, gender).given), ...more]
  return new Set(names.flatMap((name) => [name, romanise(name)]))
}

/** Whether a given name is a woman's or a man's; null when it is both or unknown. */
export function presentationOf(givenName: string): 'feminine' | 'masculine' | null {
  if (feminine.has(givenName) === masculine.has(givenName)) return null
  return feminine.has(givenName) ? 'feminine' : 'masculine'
}

/** A step that visits every remainder of `size` once and spreads neighbours apart (golden ratio). */
function coprimeStep(size: number): number {
  let step = Math.max(1, Math.floor(size * 0.618))
  while (greatestCommonDivisor(step, size) !== 1) step += 1
  return step
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

type Gender = 'female' | 'male'

/** A locale's names, of one gender or both. `adapt` changes a surname to fit; an empty result drops it. */
function lists(
  locale: FakerNames,
  gender?: Gender,
  adapt: (surname: string) => string = (surname) => surname,
): { given: string[]; surnames: string[] } {
  const given = words(locale.person?.first_name, gender)
  const surnames = words(locale.person?.last_name, gender).map(adapt).filter(Boolean)
  return { given, surnames: [...new Set(surnames)] }
}

function words(table: NameTable | undefined, gender: Gender | undefined): string[] {
  const female = gender === 'male' ? [] : (table?.female ?? [])
  const male = gender === 'female' ? [] : (table?.male ?? [])
  const gendered = [...female, ...male]
  const all = gendered.length > 0 ? gendered : (table?.generic ?? [])
  return [...new Set(all)].filter((word) => !/[\s.]{2}|\d/.test(word))
}

function polishFeminine(surname: string): string {
  return surname.replace(/(s|c|dz)ki$/, '$1ka')
}

function greekMasculine(surname: string): string {
  return surname.endsWith('ς') ? surname : ''
}
