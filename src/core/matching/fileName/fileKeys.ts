import type { KeyKind } from '../../model.ts'
import { nameKeysIn, type NameKey } from '../names/nameKeys.ts'
import { compact, idForm, spellings, withoutZeros } from '../normalise.ts'
import { readings, type Reading } from './readings.ts'

/**
 * How much a key proves, strongest first. `certain` and `likely` can select a person, `doubtful` never does but can
 * cast doubt on others, `faint` counts only when there is nothing else.
 */
export type KeyStrength = 'certain' | 'likely' | 'doubtful' | 'faint'

/** A key under which the person shown in a file may be stored, as any of these kinds. */
export interface FileKey {
  kinds: readonly KeyKind[]
  key: string
  strength: KeyStrength
  /** an id next to a name: it may decide between people of that name */
  besideName?: true
  /** holds only for people whose department, office or title, compact, this is */
  workplace?: string
  /** holds only for people with this id */
  alias?: string
}

const shortIdKinds: readonly KeyKind[] = [
  'samAccountName',
  'mailNickname',
  'upnPrefix',
  'mailPrefix',
]
const addressLikeKinds: readonly KeyKind[] = [...shortIdKinds, 'upn']
const idKinds: readonly KeyKind[] = ['employeeId', ...shortIdKinds]
const addressKinds: readonly KeyKind[] = ['upn', 'mail']
const numberKinds: readonly KeyKind[] = ['employeeId']
const formerKinds: readonly KeyKind[] = ['proxyAddress']

/** Shorter numbers may be running numbers (001.jpg, 002.jpg), not employee ids. */
const MIN_EMPLOYEE_ID_DIGITS = 4
/** Shorter numbers are not taken for sign-in names. */
const MIN_SHORT_ID_DIGITS = 6

const strengthRank: Record<KeyStrength, number> = { certain: 3, likely: 2, doubtful: 1, faint: 0 }

/** A year, or a date in either order without separators. */
const isDate =
  /^((19|20)\d\d((0[1-9]|1[0-2])([0-2]\d|3[01]))?|([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d)$/u

/**
 * The keys to look up for a file name, some more than once, a few at a time. `Sales/Müller, Ana (2).JPG` may be the name
 * `ana|muller`, the alias `müller, ana` and so on. Keys match exactly: prefixes and similar spellings are not included.
 */
export function* fileKeys(fileName: string): Generator<FileKey[]> {
  for (const reading of readings(fileName)) yield* keysOfReading(reading)
}

/** How much more `one` proves than `other`; negative if it proves less. */
export const moreThan = (one: KeyStrength, other: KeyStrength): number =>
  strengthRank[one] - strengthRank[other]

function* keysOfReading({ text, trust, workplace, alias }: Reading): Generator<FileKey[]> {
  if (workplace !== undefined) {
    const place = compact(workplace)
    for (const keys of nameKeys(text)) yield keys.map((key) => ({ ...key, workplace: place }))
    return
  }
  if (alias !== undefined) {
    const id = idForm(alias)
    for (const keys of nameKeys(text)) yield keys.map((key) => ({ ...key, alias: id }))
    return
  }
  const ids = idKeys(text)
  if (trust === 'besideName')
    yield ids.map((key) => ({ ...doubted(key), besideName: true as const }))
  else if (trust === 'faintId') yield ids.map((key) => ({ ...key, strength: 'faint' as const }))
  else if (trust === 'address') yield ids.map((key) => ({ ...key, besideName: true as const }))
  else if (trust === 'doubtOnly') {
    yield ids.map(doubted)
    for (const keys of nameKeys(text)) yield keys.map(doubted)
  } else {
    yield trust === 'full' ? ids : ids.map(doubted)
    yield* nameKeys(text)
  }
}

const doubted = (key: FileKey): FileKey => ({
  ...key,
  strength: key.strength === 'faint' ? 'faint' : 'doubtful',
})

/** The keys of the ids that a text may be: object id, address, number or alias. */
export function idKeys(text: string): FileKey[] {
  const id = idForm(text)
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id)) return [certain(['objectId'], id)]
  if (id.includes('@')) return addressKeys(id)
  if (/^\d+$/u.test(id)) return numberKeys(id)
  const normalised = spellings(text).map((key): FileKey => ({
    kinds: isAddressLike(key) ? addressLikeKinds : shortIdKinds,
    key,
    strength: provesLittle(key) ? 'doubtful' : 'likely',
  }))
  // Ids have no spaces
  if (provesLittle(id) || /\s/u.test(id)) return normalised
  return [
    certain(idKinds, id),
    ...normalised,
    { kinds: formerKinds, key: id, strength: 'doubtful' },
  ]
}

/** `ana mueller contoso com`: an address of which nothing but the words is left. */
const isAddressLike = (key: string): boolean =>
  /^\S+( \S+){2,}$/u.test(key) && /[a-z]{2}$/u.test(key)

const provesLittle = (key: string): boolean => key.length < 2 || /^\d+$/u.test(key)

const certain = (kinds: readonly KeyKind[], key: string): FileKey => ({
  kinds,
  key,
  strength: 'certain',
})

/** The address may be a former one, so its local part is looked up too, as doubtful. */
function addressKeys(address: string): FileKey[] {
  const localPart = address.slice(0, address.indexOf('@'))
  return [
    certain(addressKinds, address),
    { kinds: formerKinds, key: address, strength: 'doubtful' },
    ...(provesLittle(localPart) ? [] : [doubted(certain(shortIdKinds, localPart))]),
  ]
}

/** Also without leading zeros, as all numbers are stored: who has 5 and who has 005 are both found. */
const numberKeys = (number: string): FileKey[] => {
  const short = withoutZeros(number)
  const exact = keysOfNumber(number, number)
  if (short === number) return exact
  return [
    ...exact,
    ...keysOfNumber(short, number).map((key) =>
      key.strength === 'certain' ? { ...key, strength: 'likely' as const } : key,
    ),
  ]
}

function keysOfNumber(number: string, written: string): FileKey[] {
  const strength = (minDigits: number): KeyStrength =>
    number.length < minDigits || isDate.test(written) ? 'doubtful' : 'certain'
  return [
    { kinds: numberKinds, key: number, strength: strength(MIN_EMPLOYEE_ID_DIGITS) },
    { kinds: shortIdKinds, key: number, strength: strength(MIN_SHORT_ID_DIGITS) },
  ]
}

/** The keys of the full names that a text may be, a few at a time. */
export function* nameKeys(text: string): Generator<FileKey[]> {
  for (const names of nameKeysIn(text)) yield names.map(keyOfName)
}

/** A key of the kinds under which a name of its form may be stored. */
export function keyOfName({ key, form, clear }: NameKey): FileKey {
  const isDoubt = form === 'spelling' || form === 'otherName' || form === 'surname'
  const strength = clear ? 'likely' : isDoubt ? 'doubtful' : 'faint'
  return { kinds: kindsOfForm[form], key, strength }
}

const kindsOfForm: Record<NameKey['form'], readonly KeyKind[]> = {
  surname: ['word'],
  full: ['name', 'shortName', 'romanised'],
  latin: ['name', 'shortName'],
  initials: ['initials'],
  whole: ['name'],
  spelling: ['spelling'],
  otherName: ['name', 'shortName'],
}
