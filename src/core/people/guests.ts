import { eq } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { findUser } from '../graph/people.ts'
import type { Graph } from '../graph/request.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'

/**
 * Whether the directory has a person as a guest. The people index knows it without a call; whoever joined since it was
 * read is asked for as the app, so that a new member is never taken for a guest, nor a new guest for a member.
 * @throws AppError Graph's errors; `person_gone` for someone whom the directory does not have
 */
export async function isGuest(db: Database, graph: Graph, personId: string): Promise<boolean> {
  const [known] = await db
    .select({ userType: people.userType })
    .from(people)
    .where(eq(people.id, personId))
  const person = known ?? (await findUser(graph, personId))
  if (!person) throw new AppError('person_gone')
  return person.userType === 'Guest'
}
