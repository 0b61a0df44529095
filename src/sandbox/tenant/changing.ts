import { randomUUID } from 'node:crypto'
import type { Tenant } from './person.ts'

/** One change to the directory: the properties of a person, or that they were removed. */
interface Change {
  id: string
  kind: 'changed' | 'removed'
}

/** An organisation whose people change and leave. Changes do not survive a restart. */
export interface ChangingTenant extends Tenant {
  /** another one for each start */
  era: string
  /** all changes since the start, oldest first */
  changes: readonly Change[]
  isRemoved: (id: string) => boolean
  /** false if there is no such person */
  change: (idOrUpn: string, properties: Readonly<Record<string, unknown>>) => boolean
  remove: (idOrUpn: string) => boolean
}

/** Lets the people of a tenant change. What identifies them stays. */
export function changing(tenant: Tenant): ChangingTenant {
  const changes: Change[] = []
  const removed = new Set<string>()
  const changed = new Map<string, Readonly<Record<string, unknown>>>()
  const current: Tenant['at'] = (n) => {
    const person = tenant.at(n)
    const properties = changed.get(person.user.id)
    return properties ? { ...person, user: { ...person.user, ...properties } } : person
  }
  const find: Tenant['find'] = (idOrUpn) => {
    const person = tenant.find(idOrUpn)
    if (!person || removed.has(person.user.id)) return null
    return { ...person, user: { ...person.user, ...changed.get(person.user.id) } }
  }
  return {
    era: randomUUID(),
    size: tenant.size,
    at: current,
    find,
    personas: tenant.personas,
    changes,
    isRemoved: (id) => removed.has(id),
    change: (idOrUpn, properties) => {
      const id = find(idOrUpn)?.user.id
      if (id === undefined) return false
      changed.set(id, { ...changed.get(id), ...properties })
      changes.push({ id, kind: 'changed' })
      return true
    },
    remove: (idOrUpn) => {
      const id = find(idOrUpn)?.user.id
      if (id === undefined) return false
      removed.add(id)
      changes.push({ id, kind: 'removed' })
      return true
    },
  }
}
