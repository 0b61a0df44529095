import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { inArray } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { measureStream } from './measureStream.ts'
import type { Original, Originals } from './originals.ts'
import { drafts, items } from './schema.ts'

const PARTIAL_SUFFIX = '.part'

/** For PGlite: one file each in `folder`, written under another name, synced and renamed, so never incomplete. */
export async function fileOriginals(folder: string, db: Database): Promise<Originals> {
  await mkdir(folder, { recursive: true })
  // Nothing but an id may become a path.
  const pathOf = (id: string) => join(folder, z.guid().parse(id))
  return {
    put: (source, limitBytes) => write(pathOf, source, limitBytes),
    async get(id) {
      try {
        return await readFile(pathOf(id))
      } catch (cause) {
        throw new AppError('interrupted', { detail: 'the file is gone', cause })
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    async removeOrphans() {
      const names = await readdir(folder)
      const referenced = await referencedIds(
        db,
        names.filter((name) => !name.endsWith(PARTIAL_SUFFIX)),
      )
      for (const name of names)
        if (!referenced.has(name)) await rm(join(folder, name), { force: true })
    },
  }
}

async function referencedIds(db: Database, names: string[]): Promise<Set<string | null>> {
  const ids = names.filter((name) => z.guid().safeParse(name).success)
  const ofItems = db
    .select({ id: items.originalId })
    .from(items)
    .where(inArray(items.originalId, ids))
  const ofDrafts = db
    .select({ id: drafts.originalId })
    .from(drafts)
    .where(inArray(drafts.originalId, ids))
  const rows = await ofItems.unionAll(ofDrafts)
  return new Set(rows.map((row) => row.id))
}

async function write(
  pathOf: (id: string) => string,
  source: Readable,
  limitBytes: number,
): Promise<Original> {
  const id = randomUUID()
  const partial = pathOf(id) + PARTIAL_SUFFIX
  const file = measureStream(source, limitBytes)
  try {
    const handle = await open(partial, 'wx')
    try {
      for await (const chunk of file.chunks()) await handle.write(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const result = file.result()
    await rename(partial, pathOf(id))
    return { id, ...result }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
