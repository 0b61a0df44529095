import { presentationOf, nameOf, type FullName } from './names.ts'
import { generateUser, type AccountKind } from './users.ts'
import { personIds, type PersonIds } from './ids.ts'
import type { Persona, Tenant, TenantPerson, UserPurpose } from './person.ts'

/** Up to here addresses are `given.surname`; beyond, they end in the person's number, so that no table is needed. */
const MAX_NAMED_ADDRESSES = 5000

/** Which of every hundred people are not ordinary members with a mailbox. */
const special: Readonly<Record<number, AccountKind>> = {
  17: 'guest',
  43: 'guest',
  29: 'disabled',
  61: 'disabled',
  71: 'room',
  83: 'sharedMailbox',
  37: 'noMailbox',
  91: 'noMailbox',
  97: 'onPremises',
}

/** A few of those that would be rooms are something that can be booked as well. */
const EQUIPMENT_EVERY = 2000
const EQUIPMENT_AT = 1971

/** Accounts whose mailbox is not a person's. */
const purposes: Partial<Record<AccountKind, UserPurpose>> = {
  room: 'room',
  equipment: 'equipment',
  sharedMailbox: 'shared',
}

const admin = 0
const hr = 1
const member = 2
/** never has a photo */
const memberWithoutPicture = 3
/** the first of their kind in `special` */
const memberWithoutMailbox = 37
const guest = 17

/**
 * Generates an organisation. Person `n` is a function of seed and `n`, so 100,000 people cost nothing until they are
 * looked up. One in 50 is a namesake of the person before.
 */
export function generateTenant(size: number, seed: string): Tenant {
  const ids = personIds(seed)
  const addresses = nameAddresses(Math.min(size, MAX_NAMED_ADDRESSES), ids)
  const at = (n: number): TenantPerson => person(n, ids, addresses.byNumber[n])
  return {
    size,
    at,
    find: (idOrUpn) => {
      const key = idOrUpn.toLowerCase()
      const n = key.includes('@') ? addresses.find(key) : ids.numberOf(key)
      if (n === null || n >= size) return null
      const found = at(n)
      const same = found.user.id === key || found.user.userPrincipalName.toLowerCase() === key
      return same ? found : null
    },
    personas: personas(size, (n) => ids.idOf(n)),
  }
}

function person(n: number, ids: PersonIds, address: string | undefined): TenantPerson {
  const name = nameFor(n, ids)
  const kind = kindOf(n)
  const hasPicture = n !== memberWithoutPicture && (n <= member || ids.mix(n, 'picture') % 100 < 60)
  const { user, mailbox } = generateUser({
    n,
    id: ids.idOf(n),
    name,
    kind,
    address: address ?? numberedAddress(name, n),
    pick: (list, salt) => list[ids.mix(n, salt) % list.length] as (typeof list)[number],
  })
  const pictured = hasPicture && purposes[kind] === undefined
  const presentation = presentationOf(name.givenName)
  return {
    user,
    mailbox,
    purpose: purposes[kind] ?? 'user',
    picture: pictured ? { kind: 'drawn', seed: user.id, presentation } : null,
  }
}

function kindOf(n: number): AccountKind {
  const kind = (n < 10 ? null : special[n % 100]) ?? 'member'
  return kind === 'room' && n % EQUIPMENT_EVERY === EQUIPMENT_AT ? 'equipment' : kind
}

function nameFor(n: number, ids: PersonIds): FullName {
  const namesake = n % 50 === 7
  return nameOf(namesake ? n - 1 : n, ids.offset)
}

/** `given.surname`, in the letters that addresses allow, at most 50 of them. */
function plainAddress(name: FullName): string {
  return `${name.asciiGivenName}.${name.asciiSurname}`
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[^a-z0-9.-]/g, '')
    .slice(0, 50)
}

function numberedAddress(name: FullName, n: number): string {
  return `${plainAddress(name)}${n}`
}

function nameAddresses(count: number, ids: PersonIds) {
  const taken = new Map<string, number>()
  const byNumber = Array.from({ length: count }, (_, n) => {
    const plain = plainAddress(nameFor(n, ids))
    let address = plain
    for (let more = 2; taken.has(address); more += 1) address = `${plain}${more}`
    taken.set(address, n)
    return address
  })
  /** the number of the person who may have this user principal name; a guest's has the partner's domain in it */
  const find = (upn: string): number | null => {
    const local = (upn.split('@')[0] ?? '').replace(/_[a-z.]+#ext#$/, '')
    const numbered = /(\d+)$/.exec(local)
    return taken.get(local) ?? (numbered ? Number(numbered[1]) : null)
  }
  return { byNumber, find }
}

function personas(size: number, idOf: (n: number) => string): Persona[] {
  const byName: Persona[] = [
    { persona: 'admin', id: idOf(admin) },
    { persona: 'hr', id: idOf(hr) },
    { persona: 'member', id: idOf(member) },
  ]
  const others = [memberWithoutPicture, 4, memberWithoutMailbox, guest]
  return [...byName, ...others.map((n) => ({ persona: idOf(n), id: idOf(n) }))].slice(
    0,
    Math.max(3, size),
  )
}
