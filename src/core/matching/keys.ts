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
  const bearsName = new Set(
    [...shortIds(person).map(([, id]) => id), ...fullNames(person)].map(compact),
  )
  return person.proxyAddresses
    .filter((proxy) => /^smtp:.+@/i.test(proxy))
    .map((proxy) => {
      const address = idForm(proxy.slice('smtp:'.length))
      const own = proxy.startsWith('SMTP:') || bearsName.has(compact(prefix(address)))
      return { address, own }
    })
}

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
