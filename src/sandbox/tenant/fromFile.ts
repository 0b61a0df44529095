import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as z from 'zod'
import type { Mailbox, Persona, Tenant, TenantPerson } from './person.ts'

const plan = z.looseObject({ service: z.string(), capabilityStatus: z.string() })
const user = z.looseObject({
  id: z.guid().transform((id) => id.toLowerCase()),
  displayName: z.string().min(1),
  userPrincipalName: z.string().includes('@'),
  accountEnabled: z.boolean().default(true),
  userType: z.enum(['Member', 'Guest']).default('Member'),
  assignedPlans: z.array(plan).optional(),
  userPurpose: z.enum(['user', 'linked', 'shared', 'room', 'equipment', 'others']).default('user'),
  /** path of a JPEG, relative to this file */
  photo: z.string().optional(),
})
const users = z.array(user).min(1)
const personaIds = z.object({
  admin: z.string().optional(),
  hr: z.string().optional(),
  member: z.string().optional(),
})
const file = z.union([
  users.transform((value) => ({ value, personas: {} })),
  z.object({ value: users, personas: personaIds.default({}) }),
])

/**
 * Reads an organisation from a JSON file: an array of Graph user objects, or `{value, personas}`. Personas that are
 * not named are the first enabled members.
 * @throws Error with a sentence that names the file and what is wrong in it
 */
export function tenantFromFile(path: string): Tenant {
  const parsed = file.safeParse(readJson(path))
  if (!parsed.success) {
    const faults = z.prettifyError(parsed.error).replace(/\s+/g, ' ').slice(0, 500)
    throw new Error(`SANDBOX_TENANT: ${path} is not a list of Graph users: ${faults}`)
  }
  const people = parsed.data.value.map((entry) => tenantPerson(entry, path))
  const index = new Map<string, TenantPerson>()
  for (const person of people) {
    for (const key of [person.user.id, person.user.userPrincipalName.toLowerCase()]) {
      if (index.has(key)) throw new Error(`SANDBOX_TENANT: ${path} has ${key} twice.`)
      index.set(key, person)
    }
  }
  return {
    size: people.length,
    at: (n) => {
      const person = people[n]
      if (!person) throw new RangeError(`There is no person ${n}.`)
      return person
    },
    find: (idOrUpn) => index.get(idOrUpn.toLowerCase()) ?? null,
    personas: personas(people, parsed.data.personas, path),
  }
}

function tenantPerson(entry: z.infer<typeof user>, path: string): TenantPerson {
  const { photo, userPurpose, ...properties } = entry
  const picture = photo === undefined ? null : resolve(dirname(path), photo)
  if (picture && !existsSync(picture)) {
    throw new Error(`SANDBOX_TENANT: the photo of ${entry.userPrincipalName} is missing: ${photo}`)
  }
  return {
    user: properties,
    mailbox: mailboxOf(entry),
    purpose: userPurpose,
    picture: picture ? { kind: 'file', path: picture } : null,
  }
}

/** People without `assignedPlans` are taken to have a mailbox; one that is not a person's needs no plan. */
function mailboxOf(entry: z.infer<typeof user>): Mailbox {
  if (entry.assignedPlans === undefined || entry.userPurpose !== 'user') return 'cloud'
  const exchange = entry.assignedPlans.some(
    ({ service, capabilityStatus }) => service === 'exchange' && capabilityStatus === 'Enabled',
  )
  return exchange ? 'cloud' : 'none'
}

function personas(
  people: TenantPerson[],
  wanted: z.infer<typeof personaIds>,
  path: string,
): Persona[] {
  const free = people.filter(({ user: { accountEnabled, userType, id } }) => {
    const named = Object.values(wanted).some((name) => name?.toLowerCase() === id)
    return accountEnabled === true && userType === 'Member' && !named
  })
  const chosen = (['admin', 'hr', 'member'] as const).flatMap((persona): Persona[] => {
    const name = wanted[persona]?.toLowerCase()
    const person = name ? people.find(({ user: { id } }) => id === name) : free.shift()
    if (name && !person) throw new Error(`SANDBOX_TENANT: ${path} has no ${name} (${persona}).`)
    return person ? [{ persona, id: person.user.id }] : []
  })
  return [...chosen, ...free.slice(0, 3).map(({ user: { id } }): Persona => ({ persona: id, id }))]
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`SANDBOX_TENANT: ${path} cannot be read: ${reason}`, { cause: error })
  }
}
