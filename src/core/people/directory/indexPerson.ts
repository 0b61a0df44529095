import { createHash } from 'node:crypto'
import { selectedProperties } from '../../graph/directory/user.ts'
import { sortName } from '../../matching/normalise.ts'
import { keysOf } from '../../matching/personKeys.ts'
import { searchText } from '../../matching/search.ts'
import type { KeyKind, Person } from '../../model.ts'
import { mergePerson } from './mergePerson.ts'

/** A person as Graph describes them, with what is derived for lists and the search. */
export type IndexedPerson = Person & { sortName: string; searchText: string }

/** A person's row and the keys that files are matched by. */
export interface Indexed {
  person: IndexedPerson
  /** `[key, kind]`, sorted */
  keys: [string, KeyKind][]
}

export function indexPerson(person: Person): Indexed {
  const keys = keysOf(person).map(({ key, kind }): [string, KeyKind] => [key, kind])
  return {
    person: { ...person, sortName: sortName(person), searchText: searchText(person) },
    keys: keys.toSorted(byKey),
  }
}

export function byKey(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join('\n'), b.join('\n')]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Names in several scripts and of several forms, whose keys change with most changes of the rules. */
const samples = [
  ['Ana María Müller-Łukasz', 'Ana María', 'Müller-Łukasz'],
  ['Сергей Иванов', 'Сергей', 'Иванов'],
  ['Jürgen Groß (IT)', 'Jürgen', 'Groß'],
  ["O'Brien, Seán", 'Seán', "O'Brien"],
  ['山田 太郎', '太郎', '山田'],
  ['Ελένη Παπαδοπούλου', 'Ελένη', 'Παπαδοπούλου'],
  ['Béranger, Jean-Marie Céline', 'Jean-Marie Céline', 'Béranger'],
].map(([displayName = '', givenName = '', surname = ''], n) => ({
  id: `${n}`,
  displayName,
  givenName,
  surname,
  userPrincipalName: `first.last${n}@contoso.example`,
  mail: `first_last-${n}@contoso.example`,
  mailNickname: `flast${n}`,
  proxyAddresses: [`SMTP:first.last${n}@contoso.example`, `smtp:fl${n}@contoso.example`],
  employeeId: `E00${n}`,
  onPremisesSamAccountName: `flast${n}`,
  department: 'Müller & Söhne',
  officeLocation: 'Łódź',
  jobTitle: 'Größen-Prüfer',
}))

/**
 * What is read of people and how it is indexed, as a hash. Another version of the product may read or index more, and
 * then reads everybody again.
 */
export function indexingVersion(): string {
  const indexed = samples.map((sample) => mergePerson(undefined, sample)).map(indexIfThere)
  return createHash('sha256')
    .update(JSON.stringify([selectedProperties, indexed]))
    .digest('base64url')
}

const indexIfThere = (person: Person | null): Indexed | null => person && indexPerson(person)
