import type { KeyKind, Person, PersonKey } from '../model.ts'
import {
  fullNames,
  initialsOf,
  isParticle,
  nameForms,
  pairedKeys,
  type FullName,
} from './names/fullNames.ts'
import { isRomanisable, romanisations } from './names/romanise.ts'
import { roughKeys } from './names/roughKeys.ts'
import {
  compact,
  compactSpellings,
  contracted,
  idForm,
  normalise,
  spellings,
  withoutZeros,
} from './normalise.ts'
import { isWrittenAsOne, wholeKey, wordKey } from './names/wholeNames.ts'

/** Limit on the romanised keys of one name. */
const MAX_SPELLINGS = 40
/** Name forms that also get keys with initials. */
const MAX_FORMS_WITH_INITIALS = 4
/** Letters that a truncated surname in an address must still have. */
const MIN_TRUNCATED_LETTERS = 4

/** Ids among which a value is stored once, under the first kind that has it. */
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

/**
 * The keys under which a person is stored and found: about ten, each once.
 *
 * - Ids come as they are, in lower case (`ana.mueller`), and normalised (`ana mueller`) for files in which dots became
 *   spaces or underscores.
 * - Names come as `given|surname`, normalised and without spaces, in every usual spelling (`ana|mueller`); initials
 *   have a dot (`a.|mueller`).
 * - `mail` holds addresses that are certainly the person's own, `proxyAddress` those merely delivered to them: a
 *   successor often inherits the address of a person who has left.
 */
export function keysOf(person: Person): PersonKey[] {
  const names = fullNames(person)
  const keys = [
    ...idKeysOf(person, names.flatMap(joined)),
    ...names.flatMap(nameKeysOf),
    ...wholeKeys(person),
    ...wordKeys(person),
  ]
  const unique = new Map<string, PersonKey>()
  for (const [kind, key] of keys) {
    const group = idKinds.has(kind) ? 'id' : kind === 'shortName' ? 'name' : kind
    const id = `${group} ${key}`
    if (key !== '' && !unique.has(id)) unique.set(id, { personId: person.id, kind, key })
  }
  return [...unique.values()]
}

function idKeysOf(person: Person, names: string[]): Key[] {
  const proxies = proxyAddressesOf(person, names)
  return [
    ['objectId', idForm(person.id)],
    ['upn', idForm(person.userPrincipalName)],
    ['mail', idForm(person.mail)],
    ...proxies.flatMap(({ address, isOwn }): Key[] => (isOwn ? [['mail', address]] : [])),
    ['employeeId', idForm(person.employeeId)],
    ['employeeId', withoutZeros(idForm(person.employeeId))],
    ...shortIds(person).map(([kind, id]): Key => [kind, idForm(id)]),
    ...shortIds(person).map(([kind, id]): Key => [kind, withoutZeros(idForm(id))]),
    // SharePoint and others name pictures by the address with underscores
    ...[person.userPrincipalName, person.mail ?? ''].flatMap((address): Key[] =>
      address.includes('@') ? [['upn', normalise(address)]] : [],
    ),
    // An id made of the name is already found by the name
    ...shortIds(person)
      .filter(([, id]) => !names.includes(compact(id)))
      .flatMap(([kind, id]) => spellings(id).map((spelling): Key => [kind, spelling])),
    ...proxies.flatMap(({ address, isOwn }): Key[] => (isOwn ? [] : formerKeys(address))),
  ]
}

/** A file named after what stood before the `@` may show whoever had the address before. */
const formerKeys = (address: string): Key[] => [
  ['proxyAddress', address],
  ['proxyAddress', prefix(address)],
]

function nameKeysOf(name: FullName): Key[] {
  const forms = nameForms(name)
  const [given = ''] = latinSpellings(name.given)
  const [surname = ''] = latinSpellings(name.surname)
  return [
    ...forms.flatMap((form) => spelledKeys(form).map((key): Key => [form.kind, key])),
    ...forms.flatMap(romanisedKeys).slice(0, MAX_SPELLINGS),
    ...forms.slice(0, 1).flatMap(otherSpellings),
    ...forms
      .slice(0, MAX_FORMS_WITH_INITIALS)
      .flatMap((form) => initialKeys(name.given, form.surname)),
    ...roughKeys(given, surname).map((key): Key => ['similar', key]),
  ]
}

/** `Joerg` is found, as a doubt, by a file that says Jorg, since `Jörg` is spelled in both ways. */
function otherSpellings({ given, surname }: FullName): Key[] {
  const [first, last] = [compact(given), compact(surname)]
  const key = `${contracted(first)}|${contracted(last)}`
  return key === `${first}|${last}` ? [] : [['spelling', key]]
}

/** A name of one word, or one in an alphabet that needs no spaces, as a whole. */
function wholeKeys({ displayName, givenName, surname }: Person): Key[] {
  const shown = displayName.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim()
  const isOneWord = !/[\s,]/u.test(shown) && !(givenName?.trim() && surname?.trim())
  const pairs = givenName && surname ? [`${surname}${givenName}`, `${givenName}${surname}`] : []
  const texts = [shown, ...pairs].filter((text) => isWrittenAsOne(text))
  return [...texts, ...(isOneWord ? [shown] : [])].map((text): Key => ['name', wholeKey(text)])
}

/** Tells whether a word that a file name has besides a name is somebody's name. */
function wordKeys({ displayName, givenName, surname }: Person): Key[] {
  const name =
    givenName?.trim() || surname?.trim() ? `${givenName ?? ''} ${surname ?? ''}` : displayName
  const words = name
    .split(/[\s,.()-]+/u)
    .filter((word) => Array.from(word).length > 1 && !isParticle(word))
  return words.flatMap((word) => compactSpellings(word)).map((word): Key => ['word', wordKey(word)])
}

function spelledKeys({ given, surname }: FullName): string[] {
  return pairedKeys(compactSpellings(given), compactSpellings(surname))
}

function romanisedKeys({ given, surname }: FullName): Key[] {
  if (!isRomanisable(`${given} ${surname}`)) return []
  const keys = pairedKeys(latinSpellings(given), latinSpellings(surname))
  return keys.map((key): Key => ['romanised', key])
}

function initialKeys(given: string, surname: string): Key[] {
  return pairedKeys(
    initialsOf(romanisations(given)[0] ?? given).map((letters) => `${letters}.`),
    latinSpellings(surname).slice(0, 2),
  ).map((key): Key => ['initials', key])
}

/** The spellings of the name itself if it cannot be romanised. */
function latinSpellings(text: string): readonly string[] {
  const latin = [...new Set(romanisations(text).map(compact))]
  return latin.length > 0 ? latin : compactSpellings(text)
}

function joined({ given, surname }: FullName): string[] {
  return [...compactSpellings(`${given} ${surname}`), ...compactSpellings(`${surname} ${given}`)]
}

/** Ids without a domain. A guest's come from another organisation, where `ana` is a different Ana. */
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

/** Graph marks the primary address `SMTP:ana@contoso.com` and the others `smtp:a.m@contoso.com`. */
function proxyAddressesOf(person: Person, names: string[]): { address: string; isOwn: boolean }[] {
  return person.proxyAddresses
    .filter((proxy) => /^smtp:.+@/i.test(proxy))
    .map((proxy) => {
      const address = idForm(proxy.slice('smtp:'.length))
      const isOwn = proxy.startsWith('SMTP:') || bearsName(prefix(address), person, names)
      return { address, isOwn }
    })
}

/** Whether an address's local part is one of the person's ids, their full name, or initial and surname (`amueller2`). */
function bearsName(localPart: string, person: Person, names: string[]): boolean {
  const text = compact(localPart)
  const { givenName, surname } = person
  if ([...shortIds(person).map(([, id]) => compact(id)), ...names].includes(text)) return true
  const [initial = '', ...rest] = text.replace(/\d+$/u, '')
  const last = rest.join('')
  const surnames = latinSpellings(surname ?? '').concat(compactSpellings(surname ?? ''))
  return (
    latinSpellings(givenName ?? '').some((given) => given.startsWith(initial)) &&
    (surnames.includes(last) ||
      (last.length >= MIN_TRUNCATED_LETTERS && surnames.some((full) => full.startsWith(last))))
  )
}
