import type { KeyKind } from '../model.ts'
import { readings, type Reading } from './fileName.ts'
import { idForm } from './keys.ts'
import { nameKeysIn, type NameKey } from './nameParts.ts'
import { compact, spellings } from './normalise.ts'

/**
 * How much a key says: `certain` and `likely` may tick a person, `doubtful` never does but can cast doubt, `faint`
 * counts only where nothing else does.
 */
export type Tells = 'certain' | 'likely' | 'doubtful' | 'faint'

/** A key under which the person shown in a file may be stored. */
export interface FileKey {
  kind: KeyKind
  key: string
  tells: Tells
  /** an id that stands beside a name: of the people of that name it may single out one */
  beside?: true
  /** counts only for people who work there: department, office or title, without spaces */
  where?: string
}

const shortIdKinds = ['samAccountName', 'mailNickname', 'upnPrefix', 'mailPrefix'] as const

/** Numbers shorter than this may be a running number: 001.jpg, 002.jpg. */
const DIGITS_OF_EMPLOYEE_ID = 4
/** Numbers shorter than this are taken for nobody's sign-in name. */
const DIGITS_OF_SHORT_ID = 6

const strength: Record<Tells, number> = { certain: 3, likely: 2, doubtful: 1, faint: 0 }

/**
 * Everything that a file's name may mean, to be looked up as it is: no prefixes, no similar spellings.
 * `Sales/Müller, Ana (2).JPG` may be the name `ana|muller`, an alias `müller, ana` and so on. Each kind and
 * key comes once.
 */
export function fileKeys(fileName: string): FileKey[] {
  return strongest(readings(fileName).flatMap(keysOfReading))
}

/** Each key once, as strong as it comes. */
export function strongest(keys: FileKey[]): FileKey[] {
  const found = new Map<string, FileKey>()
  for (const key of keys) {
    const id = `${key.kind} ${key.key} ${key.where ?? ''} ${key.beside ?? ''}`
    const known = found.get(id)
    if (!known || strength[known.tells] < strength[key.tells]) found.set(id, key)
  }
  return [...found.values()]
}

function keysOfReading({ text, trust, where }: Reading): FileKey[] {
  const ids = idKeys(text)
  if (trust === 'full') return [...ids, ...nameKeys(text)]
  if (trust === 'aside') return ids.map((key) => ({ ...doubted(key), beside: true }))
  if (trust === 'address') return ids.map((key) => ({ ...key, beside: true }))
  if (trust === 'doubt') return [...ids, ...nameKeys(text)].map(doubted)
  if (where !== undefined) return nameKeys(text).map((key) => ({ ...key, where: compact(where) }))
  return [...ids.map(doubted), ...nameKeys(text)]
}

const doubted = (key: FileKey): FileKey => ({
  ...key,
  tells: key.tells === 'faint' ? 'faint' : 'doubtful',
})

/** The ids that a text may be. */
export function idKeys(text: string): FileKey[] {
  const id = idForm(text)
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id)) return [certain('objectId', id)]
  if (id.includes('@')) return addressKeys(id)
  if (/^\d+$/u.test(id)) return numberKeys(id)
  const loose = spellings(text).flatMap((key) =>
    shortIdKinds.map((kind): FileKey => ({
      kind,
      key,
      tells: saysLittle(key) ? 'doubtful' : 'likely',
    })),
  )
  // a single letter says little, and what has spaces in it is no id
  if (saysLittle(id) || /\s/u.test(id)) return loose
  return [certain('employeeId', id), ...shortIdKinds.map((kind) => certain(kind, id)), ...loose]
}

const saysLittle = (key: string): boolean => key.length < 2 || /^\d+$/u.test(key)

const certain = (kind: KeyKind, key: string): FileKey => ({ kind, key, tells: 'certain' })

/** An address that nobody has may be a former one: its beginning is worth a look, and no more. */
function addressKeys(address: string): FileKey[] {
  const local = address.slice(0, address.indexOf('@'))
  return [
    certain('upn', address),
    certain('mail', address),
    doubted({ kind: 'proxyAddress', key: address, tells: 'doubtful' }),
    ...(saysLittle(local) ? [] : shortIdKinds.map((kind) => doubted(certain(kind, local)))),
  ]
}

function numberKeys(number: string): FileKey[] {
  const tells = (digits: number): Tells =>
    number.length < digits || isDate.test(number) ? 'doubtful' : 'certain'
  return [
    { kind: 'employeeId', key: number, tells: tells(DIGITS_OF_EMPLOYEE_ID) },
    ...shortIdKinds.map((kind): FileKey => ({
      kind,
      key: number,
      tells: tells(DIGITS_OF_SHORT_ID),
    })),
  ]
}

/** A year, or a day in either order. */
const isDate =
  /^((19|20)\d\d((0[1-9]|1[0-2])([0-2]\d|3[01]))?|([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d)$/u

/** Full names have two words at least; `AnaMüller` is read as two. */
export function nameKeys(text: string): FileKey[] {
  return nameKeysIn(text).flatMap(keysOfName)
}

const kindsOfForm: Record<NameKey['form'], readonly KeyKind[]> = {
  full: ['name', 'shortName', 'romanised'],
  latin: ['name', 'shortName'],
  initials: ['initials'],
}

export function keysOfName({ key, form, clear }: NameKey): FileKey[] {
  return kindsOfForm[form].map((kind) => ({ kind, key, tells: clear ? 'likely' : 'faint' }))
}
