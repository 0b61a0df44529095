import type { KeyKind } from '../model.ts'
import { readings, type Reading } from './fileName.ts'
import { idForm } from './keys.ts'
import { spellings } from './normalise.ts'

/** How much a key says: `certain` and `likely` may tick a person, `doubtful` never does but can cast doubt. */
export type Tells = 'certain' | 'likely' | 'doubtful'

/** A key under which the person shown in a file may be stored. */
export interface FileKey {
  kind: KeyKind
  key: string
  tells: Tells
}

const shortIdKinds = ['samAccountName', 'mailNickname', 'upnPrefix', 'mailPrefix'] as const

/** Numbers shorter than this may be a running number: 001.jpg, 002.jpg. */
const DIGITS_OF_EMPLOYEE_ID = 4
/** Numbers shorter than this are taken for nobody's sign-in name. */
const DIGITS_OF_SHORT_ID = 6

const strength: Record<Tells, number> = { certain: 2, likely: 1, doubtful: 0 }

/**
 * Everything that a file's name may mean, to be looked up as it is: no prefixes, no similar spellings.
 * `Sales/Müller, Ana (2).JPG` may be the name `muller ana`, an alias `müller, ana` and so on. Each kind and
 * key comes once.
 */
export function fileKeys(fileName: string): FileKey[] {
  const found = new Map<string, FileKey>()
  for (const reading of readings(fileName)) {
    for (const key of keysOfReading(reading)) {
      const known = found.get(`${key.kind} ${key.key}`)
      if (!known || strength[known.tells] < strength[key.tells]) {
        found.set(`${key.kind} ${key.key}`, key)
      }
    }
  }
  return [...found.values()]
}

function keysOfReading({ text, trust }: Reading): FileKey[] {
  const ids = idKeys(text)
  if (trust === 'full') return [...ids, ...nameKeys(text)]
  const doubts = ids.map((key): FileKey => ({ ...key, tells: 'doubtful' }))
  return trust === 'name' ? [...doubts, ...nameKeys(text)] : doubts
}

function idKeys(text: string): FileKey[] {
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

function addressKeys(address: string): FileKey[] {
  return [
    certain('upn', address),
    certain('mail', address),
    { kind: 'proxyAddress', key: address, tells: 'doubtful' },
  ]
}

function numberKeys(number: string): FileKey[] {
  const tells = (digits: number): Tells => (number.length < digits ? 'doubtful' : 'certain')
  return [
    { kind: 'employeeId', key: number, tells: tells(DIGITS_OF_EMPLOYEE_ID) },
    ...shortIdKinds.map((kind): FileKey => ({
      kind,
      key: number,
      tells: tells(DIGITS_OF_SHORT_ID),
    })),
  ]
}

/** Full names have two words at least; `AnaMüller` is read as two. */
function nameKeys(text: string): FileKey[] {
  if (text.includes('@')) return []
  const parted = /[\s_.,-]/u.test(text) ? text : text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return spellings(parted)
    .filter((key) => key.includes(' '))
    .map((key) => ({ kind: 'name', key, tells: 'likely' }))
}
