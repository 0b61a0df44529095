import type { KeyKind, Person, PersonKey } from '../model.ts'
import { normalise, spellings } from './normalise.ts'

/**
 * The keys under which a person is stored and found, without duplicates. Two forms of id keys: as they are,
 * in lower case (`ana.mueller`), and loosened (`ana mueller`), for files that changed dots into spaces or
 * underscores. Names are always normalised, in both orders.
 *
 * `mail` holds the addresses that are surely theirs; `proxyAddress` those that are merely delivered to them:
 * a successor often inherits the address of somebody who has left.
 */
export function keysOf(person: Person): PersonKey[] {
  const keys = new Map<string, PersonKey>()
  const add = (kind: KeyKind, key: string) => {
    if (key !== '') keys.set(`${kind} ${key}`, { personId: person.id, kind, key })
  }
  add('objectId', idForm(person.id))
  add('upn', idForm(person.userPrincipalName))
  add('mail', idForm(person.mail))
  add('employeeId', idForm(person.employeeId))
  for (const { address, own } of addresses(person)) add(own ? 'mail' : 'proxyAddress', address)
  for (const [kind, short] of shortIds(person)) {
    add(kind, idForm(short))
    for (const spelling of spellings(short)) add(kind, spelling)
  }
  for (const name of fullNames(person)) add('name', name)
  return [...keys.values()]
}

/** Ids are compared as they are, case and Unicode form aside. */
export function idForm(id: string | null): string {
  return (id ?? '').normalize('NFKC').trim().toLowerCase()
}

/** Ids without a domain. A guest's come from a foreign organisation, where `ana` is somebody else's Ana. */
function shortIds(person: Person): [KeyKind, string][] {
  if (person.userType === 'Guest') return []
  const ids: [KeyKind, string | null][] = [
    ['samAccountName', person.onPremisesSamAccountName],
    ['mailNickname', person.mailNickname],
    ['upnPrefix', prefix(person.userPrincipalName)],
    ['mailPrefix', prefix(person.mail ?? '')],
  ]
  return ids.filter((id): id is [KeyKind, string] => Boolean(id[1]))
}

const prefix = (address: string): string => address.split('@', 1)[0] ?? ''

/** Proxy addresses look like `SMTP:ana@contoso.com` (the primary one) and `smtp:a.m@contoso.com`. */
function addresses(person: Person): { address: string; own: boolean }[] {
  return person.proxyAddresses
    .filter((proxy) => /^smtp:.+@/i.test(proxy))
    .map((proxy) => {
      const address = idForm(proxy.slice('smtp:'.length))
      return { address, own: proxy.startsWith('SMTP:') || bearsName(prefix(address), person) }
    })
}

/** Whether an address says whose it is: an id or full name of theirs, or initial and surname (`amueller2`). */
function bearsName(local: string, person: Person): boolean {
  const written = compact(local)
  const names = [...shortIds(person).map(([, id]) => id), ...fullNames(person)].map(compact)
  if (names.includes(written)) return true
  const [initial = '', ...rest] = written.replace(/\d+$/u, '')
  const surname = rest.join('')
  const surnames = spellings(person.surname ?? '').map(compact)
  return (
    spellings(person.givenName ?? '').some((given) => given.startsWith(initial)) &&
    (surnames.includes(surname) ||
      (surname.length >= CUT_OFF && surnames.some((full) => full.startsWith(surname))))
  )
}

/** Letters that a surname cut off in an address has at least. */
const CUT_OFF = 4

const compact = (text: string): string => normalise(text).replaceAll(' ', '')

/**
 * First last and last first, normalised, in every usual spelling; from the display name too, whose comma
 * parts surname and given name and whose brackets hold a department. One word alone is no full name.
 */
function fullNames(person: Person): string[] {
  const { givenName, surname } = person
  const displayName = person.displayName.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
  const words = normalise(displayName).split(' ')
  const [last = '', first = ''] = displayName.split(',')
  const written = [
    ...(givenName && surname ? [`${givenName} ${surname}`, `${surname} ${givenName}`] : []),
    displayName,
    ...(first.trim() ? [`${first} ${last}`] : []),
    ...(words.length === 2
      ? [
          displayName
            .trim()
            .split(/[\s,]+/u)
            .toReversed()
            .join(' '),
        ]
      : []),
  ]
  return [...new Set(written.flatMap(spellings))].filter((name) => name.includes(' '))
}
