import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { readLicences } from '../../graph/directory/licences.ts'
import type { Graph } from '../../graph/request.ts'
import type { FilterChoices } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { facts } from '../../store/schema.ts'

const NAME = 'licences'
const stored = z.array(z.object({ id: z.string(), name: z.string() }))

/** @throws AppError Graph's errors */
export async function storeLicences(db: Database, graph: Graph): Promise<void> {
  const licences = await readLicences(graph)
  const value: z.infer<typeof stored> = licences.toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  await db
    .insert(facts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } })
}

/** As they were when the directory was last read; empty before. */
export async function licencesOf(db: Database): Promise<FilterChoices['licences']> {
  const [row] = await db.select({ value: facts.value }).from(facts).where(eq(facts.name, NAME))
  return stored.safeParse(row?.value).data ?? []
}
