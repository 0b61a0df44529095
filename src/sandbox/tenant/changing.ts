import { randomUUID } from 'node:crypto'
import type { GraphUser, Tenant, TenantPerson } from './person.ts'

type Properties = Readonly<Record<string, unknown>>

/** One change to the directory. */
interface Change {
  id: string
  /** the properties that were changed; null = the person came or went */
  properties: readonly string[] | null
}

/** An organisation whose people come, change and leave. Changes do not survive a restart. */
export interface ChangingTenant extends Tenant {
  /** of the tokens of `/users/delta` that are valid: another one for each start, and when they are expired */
  era: string
  expireTokens: () => void
  /** all changes since the start, oldest first */
  changes: readonly Change[]
  isRemoved: (id: string) => boolean
  /** who was removed for good, and can't be restored */
  isPurged: (id: string) => boolean
  /** the properties that were ever changed: Graph shows them in `/users/delta` even if they are null */
  changedProperties: (id: string) => ReadonlySet<string>
  /** false if somebody has that id or user principal name */
  add: (user: GraphUser) => boolean
  /** false if there is no such person */
  change: (idOrUpn: string, properties: Properties) => boolean
  remove: (idOrUpn: string, options: { permanently: boolean }) => boolean
  /** false if nobody with that id was removed, or for good */
  restore: (id: string) => boolean
}

interface Changes {
  log: Change[]
  removed: Set<string>
  purged: Set<string>
  changed: Map<string, Properties>
  added: TenantPerson[]
}

/** Lets the people of a tenant change. What identifies them stays. */
export function changing(tenant: Tenant): ChangingTenant {
  const changes: Changes = {
    log: [],
    removed: new Set(),
    purged: new Set(),
    changed: new Map(),
    added: [],
  }
  let era = randomUUID()
  const find: Tenant['find'] = (idOrUpn) => {
    const person = anybody(tenant, changes, idOrUpn)
    return person && !changes.removed.has(person.user.id) ? person : null
  }
  return {
    get era() {
      return era
    },
    expireTokens: () => {
      era = randomUUID()
    },
    get size() {
      return tenant.size + changes.added.length
    },
    at: (n) => current(changes, changes.added[n - tenant.size] ?? tenant.at(n)),
    find,
    personas: tenant.personas,
    changes: changes.log,
    isRemoved: (id) => changes.removed.has(id),
    isPurged: (id) => changes.purged.has(id),
    changedProperties: (id) => new Set(Object.keys(changes.changed.get(id) ?? {})),
    ...directoryChanges(tenant, changes, find),
  }
}

function directoryChanges(
  tenant: Tenant,
  { log, removed, purged, changed, added }: Changes,
  find: Tenant['find'],
): Pick<ChangingTenant, 'add' | 'change' | 'remove' | 'restore'> {
  const all = { log, removed, purged, changed, added }
  return {
    add: (user) => {
      const taken = [user.id, user.userPrincipalName].some((key) => anybody(tenant, all, key))
      if (taken) return false
      added.push({ user, mailbox: 'cloud', purpose: 'user', picture: null })
      log.push({ id: user.id, properties: null })
      return true
    },
    change: (idOrUpn, properties) => {
      const id = find(idOrUpn)?.user.id
      if (id === undefined) return false
      changed.set(id, { ...changed.get(id), ...properties })
      log.push({ id, properties: Object.keys(properties) })
      return true
    },
    remove: (idOrUpn, { permanently }) => {
      const id = find(idOrUpn)?.user.id
      if (id === undefined) return false
      removed.add(id)
      if (permanently) purged.add(id)
      log.push({ id, properties: null })
      return true
    },
    restore: (id) => {
      if (purged.has(id) || !removed.delete(id)) return false
      log.push({ id, properties: null })
      return true
    },
  }
}

/** By id or user principal name, those who were removed included. */
function anybody(tenant: Tenant, changes: Changes, idOrUpn: string): TenantPerson | null {
  const key = idOrUpn.toLowerCase()
  const added = changes.added.find(
    ({ user }) => user.id === key || user.userPrincipalName.toLowerCase() === key,
  )
  const person = added ?? tenant.find(idOrUpn)
  return person && current(changes, person)
}

function current({ changed }: Changes, person: TenantPerson): TenantPerson {
  const properties = changed.get(person.user.id)
  return properties ? { ...person, user: { ...person.user, ...properties } } : person
}
