import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { inArray } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { measured } from './measured.ts'
import type { Original, Originals } from './originals.ts'
import { drafts, items } from './schema.ts'

const half = '.part'

/** For PGlite: one file each in `folder`, complete or not there at all (written aside, synced, renamed). */
export async function fileOriginals(folder: string, db: Database): Promise<Originals> {
  await mkdir(folder, { recursive: true })
  // Ids come from our own rows; anything else must never become a path.
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
    async tidy() {
      const names = await readdir(folder)
      const known = await knownIds(
        db,
        names.filter((name) => !name.endsWith(half)),
      )
      for (const name of names) if (!known.has(name)) await rm(join(folder, name), { force: true })
    },
  }
}

async function knownIds(db: Database, names: string[]): Promise<Set<string | null>> {
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
  const aside = pathOf(id) + half
  const file = measured(source, limitBytes)
  try {
    const handle = await open(aside, 'wx')
    try {
      for await (const chunk of file.chunks()) await handle.write(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    const result = file.result()
    await rename(aside, pathOf(id))
    return { id, ...result }
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
