import type { KeyKind, Person, PersonKey } from '../model.ts'
import { fullNames, initialsOf, nameForms, type FullName } from './names.ts'
import { compact, spellings } from './normalise.ts'
import { isRomanisable, romanisations } from './romanise.ts'
import { sketches } from './sketch.ts'

/** Nobody's name has more ways to be spelled than this. */
const MOST_SPELLINGS = 40

/**
 * The keys under which a person is stored and found, each once, about ten in all. Ids come in two forms: as they
 * are, in lower case (`ana.mueller`), and loosened (`ana mueller`), for files that changed dots into spaces or
 * underscores. An id that serves several purposes is stored under the strongest. Names are stored as given name,
 * bar, surname, normalised and without spaces, in every usual spelling (`ana|mueller`), initials with a dot
 * (`a.|mueller`).
 *
 * `mail` holds the addresses that are surely theirs; `proxyAddress` those that are merely delivered to them:
 * a successor often inherits the address of somebody who has left.
 */
export function keysOf(person: Person): PersonKey[] {
  const names = fullNames(person)
  const keys = [...idKeys(person, names.flatMap(joined)), ...names.flatMap(nameKeys)]
  const found = new Map<string, PersonKey>()
  for (const [kind, key] of keys) {
    const group = idKinds.has(kind) ? 'id' : kind === 'shortName' ? 'name' : kind
    const known = `${group} ${key}`
    if (key !== '' && !found.has(known)) found.set(known, { personId: person.id, kind, key })
  }
  return [...found.values()]
}

const idKinds: ReadonlySet<KeyKind> = new Set([
  'objectId',
  'upn',
  'mail',
  'employeeId',
  'samAccountName',
  'mailNickname',
  'upnPrefix',
  'mailPrefix',
])

type Key = [KeyKind, string]

function idKeys(person: Person, names: string[]): Key[] {
  const written = addresses(person, names)
  return [
    ['objectId', idForm(person.id)],
    ['upn', idForm(person.userPrincipalName)],
    ['mail', idForm(person.mail)],
    ...written.flatMap(({ address, own }): Key[] => (own ? [['mail', address]] : [])),
    ['employeeId', idForm(person.employeeId)],
    ...shortIds(person).map(([kind, id]): Key => [kind, idForm(id)]),
    // an id made of the name is found by the name
    ...shortIds(person)
      .filter(([, id]) => !names.includes(compact(id)))
      .flatMap(([kind, id]) => spellings(id).map((spelling): Key => [kind, spelling])),
    ...written.flatMap(({ address, own }): Key[] => (own ? [] : [['proxyAddress', address]])),
  ]
}

function nameKeys(name: FullName): Key[] {
  const forms = nameForms(name)
  return [
    ...forms.flatMap((form) => written(form).map((key): Key => [form.kind, key])),
    ...forms.flatMap(latin).slice(0, MOST_SPELLINGS),
    ...forms
      .slice(0, 4)
      .flatMap(({ surname }) =>
        initialKeys(name.given, surname).map((key): Key => ['initials', key]),
      ),
    ...latinOrOwn(name).flatMap(({ given, surname }) =>
      sketches(given, surname).map((key): Key => ['similar', key]),
    ),
  ]
}

function written({ given, surname }: FullName): string[] {
  return pairs(compactSpellings(given), compactSpellings(surname))
}

function latin({ given, surname }: FullName): Key[] {
  if (!isRomanisable(`${given} ${surname}`)) return []
  const keys = pairs(latinSpellings(given), latinSpellings(surname))
  return keys.map((key): Key => ['romanised', key])
}

function initialKeys(given: string, surname: string): string[] {
  return pairs(
    initialsOf(latinSpellings(given)[0] ?? given).map((letters) => `${letters}.`),
    latinSpellings(surname).slice(0, 2),
  )
}

function latinOrOwn({ given, surname }: FullName) {
  return [{ given: latinSpellings(given)[0] ?? '', surname: latinSpellings(surname)[0] ?? '' }]
}

/** As it is, if it is in Latin letters or cannot be romanised. */
function latinSpellings(text: string): string[] {
  const latin = [...new Set(romanisations(text).map(compact))]
  return latin.length > 0 ? latin : compactSpellings(text)
}

export function compactSpellings(text: string): string[] {
  return [...new Set(spellings(text).map((spelling) => spelling.replaceAll(' ', '')))]
}

export function pairs(givens: string[], surnames: string[]): string[] {
  return givens.flatMap((given) => surnames.map((surname) => `${given}|${surname}`))
}

function joined({ given, surname }: FullName): string[] {
  return [...compactSpellings(`${given} ${surname}`), ...compactSpellings(`${surname} ${given}`)]
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
function addresses(person: Person, names: string[]): { address: string; own: boolean }[] {
  return person.proxyAddresses
    .filter((proxy) => /^smtp:.+@/i.test(proxy))
    .map((proxy) => {
      const address = idForm(proxy.slice('smtp:'.length))
      const own = proxy.startsWith('SMTP:') || bearsName(prefix(address), person, names)
      return { address, own }
    })
}

/** Whether an address says whose it is: an id or full name of theirs, or initial and surname (`amueller2`). */
function bearsName(local: string, person: Person, names: string[]): boolean {
  const text = compact(local)
  const { givenName, surname } = person
  if ([...shortIds(person).map(([, id]) => compact(id)), ...names].includes(text)) return true
  const [initial = '', ...rest] = text.replace(/\d+$/u, '')
  const last = rest.join('')
  const surnames = latinSpellings(surname ?? '').concat(compactSpellings(surname ?? ''))
  return (
    latinSpellings(givenName ?? '').some((given) => given.startsWith(initial)) &&
    (surnames.includes(last) ||
      (last.length >= CUT_OFF && surnames.some((full) => full.startsWith(last))))
  )
}

/** Letters that a surname cut off in an address has at least. */
const CUT_OFF = 4
