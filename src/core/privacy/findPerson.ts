import { desc, eq, sql } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import type { FoundPerson } from '../model.ts'
import type { Database } from '../store/database.ts'
import { entries, items, people } from '../store/schema.ts'

const named = {
  id: people.id,
  name: people.displayName,
  userPrincipalName: people.userPrincipalName,
}

/**
 * Finds the one person that an object id, a sign-in name or an address names. Somebody who has left is found by their
 * object id alone, and then by the name that the history has.
 * @throws AppError `person_unknown`, `person_ambiguous`
 */
export async function findPerson(db: Database, who: string): Promise<FoundPerson> {
  const text = who.trim().toLowerCase()
  if (z.guid().safeParse(text).success) return personWithId(db, text)
  const found = await db
    .select(named)
    .from(people)
    .where(sql`lower(${people.userPrincipalName}) = ${text} or lower(${people.mail}) = ${text}`)
    .limit(3)
  const bySignIn = found.filter(({ userPrincipalName: upn }) => upn.toLowerCase() === text)
  const [person, other] = bySignIn.length > 0 ? bySignIn : found
  if (!person) throw new AppError('person_unknown')
  if (other) throw new AppError('person_ambiguous')
  return person
}

/** As far as anything is kept about them; also somebody of whom nothing is, whose name is null. */
export async function personWithId(db: Database, id: string): Promise<FoundPerson> {
  const [person] = await db.select(named).from(people).where(eq(people.id, id))
  if (person) return person
  const [entry] = await db
    .select({ name: entries.personName })
    .from(entries)
    .where(eq(entries.personId, id))
    .orderBy(desc(entries.id))
    .limit(1)
  if (entry) return { id, name: entry.name, userPrincipalName: null }
  const [item] = await db
    .select({ name: items.personName })
    .from(items)
    .where(eq(items.personId, id))
    .limit(1)
  return { id, name: item?.name ?? null, userPrincipalName: null }
}
