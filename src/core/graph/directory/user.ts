import * as z from 'zod'
import type { Log } from '../../log.ts'
import type { Person } from '../../model.ts'

/** PostgreSQL stores neither NUL nor unpaired surrogates. */
const storable = z.string().transform((value) => value.toWellFormed().replaceAll('\0', ''))
const text = storable.nullish().transform((value) => value || null)
/** A date that cannot be read is none: the person counts more. */
const moment = z
  .string()
  .nullish()
  .transform((value) => {
    const date = new Date(value ?? Number.NaN)
    const year = date.getUTCFullYear()
    return year >= 1 && year <= 9999 ? date : null
  })

/** A Graph user with the fields selected below; only id and UPN must be there. */
const userSchema = z.object({
  id: z.string().min(1),
  userPrincipalName: storable.refine(Boolean),
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  mailNickname: text,
  proxyAddresses: z.array(storable).nullish(),
  employeeId: text,
  onPremisesSamAccountName: text,
  department: text,
  jobTitle: text,
  officeLocation: text,
  country: text,
  createdDateTime: moment,
  accountEnabled: z.boolean().nullish(),
  userType: z.string().nullish(),
  assignedPlans: z
    .array(z.object({ service: z.string().nullish(), capabilityStatus: z.string().nullish() }))
    .nullish(),
  assignedLicenses: z.array(z.object({ skuId: storable })).nullish(),
})
const changedUserSchema = userSchema.extend({
  userPrincipalName: userSchema.shape.userPrincipalName.optional(),
})
type ReadUser = z.infer<typeof userSchema>

/** What is read of every user, as `$select` takes it. */
export const selectedProperties = Object.keys(userSchema.shape).join(',')

/**
 * What is known to have changed of a person: an absent field is as it was. `displayName` is null for someone without a
 * name, of whom the sign-in name is shown instead.
 */
export type PersonChange = Pick<Person, 'id'> &
  Partial<Omit<Person, 'id' | 'displayName'> & { displayName: string | null }>

/** A user as Graph returns one; undefined with the first faulty field if it cannot be read. */
export function readUser(user: unknown): { person?: Person; fault?: string } {
  const { success, data, error } = userSchema.safeParse(user)
  return success ? { person: personOf(data) } : { fault: faultOf(error) }
}

/**
 * A user as `/users/delta` returns one: "at least the properties that have been updated", so that one that is not there
 * says nothing (Graph: delta-query-overview).
 */
export function readChangedUser(user: unknown): { change?: PersonChange; fault?: string } {
  const { success, data, error } = changedUserSchema.safeParse(user)
  if (!success) return { fault: faultOf(error) }
  const { userPrincipalName = '', displayName } = data
  const { hasMailbox, licences, ...whole } = personOf({ ...data, userPrincipalName })
  const given = new Set(Object.keys(user as object))
  const fields = Object.entries({ ...whole, displayName }).filter(([name]) => given.has(name))
  const derived = {
    ...(given.has('assignedPlans') && { hasMailbox }),
    ...(given.has('assignedLicenses') && { licences }),
  }
  return { change: { id: data.id, ...Object.fromEntries(fields), ...derived } }
}

function personOf({ assignedPlans, assignedLicenses, ...user }: ReadUser): Person {
  return {
    ...user,
    displayName: user.displayName ?? user.userPrincipalName,
    proxyAddresses: user.proxyAddresses ?? [],
    accountEnabled: user.accountEnabled ?? true,
    userType: user.userType === 'Guest' ? 'Guest' : 'Member',
    licences: [
      ...new Set((assignedLicenses ?? []).map(({ skuId }) => skuId.toLowerCase())),
    ].toSorted(),
    hasMailbox: (assignedPlans ?? []).some(
      ({ service, capabilityStatus }) =>
        service?.toLowerCase() === 'exchange' && capabilityStatus === 'Enabled',
    ),
  }
}

const faultOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') ?? ''

/** Logs how many users could not be read, and the first faulty field, but nobody's values. */
export function warnOfUnreadable(log: Log, read: { fault?: string }[]): void {
  const faults = read.flatMap(({ fault }) => fault ?? [])
  if (faults.length === 0) return
  const [firstFault] = faults
  log.warn({ skipped: faults.length, firstFault }, 'Users that could not be read were left out')
}
