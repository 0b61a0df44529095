import { randomUUID } from 'node:crypto'
import { putBlob } from '../../../src/core/store/blobs.ts'
import type { Database } from '../../../src/core/store/open.ts'
import { items, runs } from '../../../src/core/store/schema.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { newPhotos } from './tenant.ts'

/** Rows in one statement. */
const AT_ONCE = 500

/** An import for people 0 to `photos` that has been uploaded, prepared and reviewed, and not yet started. */
export async function heldRun(db: Database, folder: string, photos: number): Promise<string> {
  const runId = randomUUID()
  const createdBy = { createdById: personId(9_999_999), createdByName: 'Admin' }
  const kind = { kind: 'import', existing: 'replace', actingAs: 'app' } as const
  await db.insert(runs).values({ id: runId, ...kind, ...createdBy })
  const shas: string[] = []
  for (const jpeg of await newPhotos(folder)) shas.push(await putBlob(db, jpeg))
  for (let first = 0; first < photos; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, photos - first) }, (_, n) => first + n)
    await storePeople(
      db,
      numbers.map((n) => somePerson(n)),
    )
    await db.insert(items).values(
      numbers.map((n) => ({
        id: randomUUID(),
        runId,
        position: n,
        fileName: `${n}.jpg`,
        fileSize: 60_000,
        personId: personId(n),
        personName: `Person ${n}`,
        state: 'prepared' as const,
        preparedSha: shas[n % shas.length] ?? null,
      })),
    )
  }
  return runId
}
