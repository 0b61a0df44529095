import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { inArray } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { diskFull } from './dataDir/diskFault.ts'
import { freeBytesOf } from './dataDir/keepSpace.ts'
import { measureStream } from './measureStream.ts'
import type { Original, Originals } from './originals.ts'
import { drafts, items } from './schema.ts'

export const PARTIAL_SUFFIX = '.part'
/** Left for the database, which is only read once less than most of it is left (`dataDir/keepSpace.ts`). */
export const MIN_FREE_BYTES = 64 * 1024 * 1024

const guid = z.guid()

export interface FileOriginals extends Originals {
  /** While `work` goes on, no file is removed; those that were to be are removed after it. */
  keepAll: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * For PGlite: one file each in `folder`, written under another name, synced and renamed, so never incomplete. `put`
 * throws `disk_full` while there is space for the database only.
 */
export async function fileOriginals(
  folder: string,
  db: Database,
  freeBytes: () => number = freeBytesOf(folder),
): Promise<FileOriginals> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let kept: Set<string> | null = null
  // Nothing but an id may become a path.
  const pathOf = (id: string) => join(folder, guid.parse(id))
  return {
    async put(source, limitBytes) {
      if (freeBytes() < MIN_FREE_BYTES) throw new AppError('disk_full')
      return write(pathOf, source, limitBytes)
    },
    async get(id) {
      try {
        return await readFile(pathOf(id))
      } catch (cause) {
        throw new AppError('interrupted', { detail: 'the file is gone', cause })
      }
    },
    async remove(id) {
      if (kept) kept.add(pathOf(id))
      else await rm(pathOf(id), { force: true })
    },
    async keepAll(work) {
      const removed = (kept = new Set<string>())
      try {
        return await work()
      } finally {
        kept = null
        for (const path of removed) await rm(path, { force: true })
      }
    },
    removeOrphans: () => removeOrphans(folder, db),
  }
}

async function removeOrphans(folder: string, db: Database): Promise<void> {
  const names = await readdir(folder)
  const whole = names.filter((name) => !name.endsWith(PARTIAL_SUFFIX))
  const referenced = await referencedIds(db, whole)
  for (const name of names) if (!referenced.has(name)) await rm(join(folder, name), { force: true })
}

async function referencedIds(db: Database, names: string[]): Promise<Set<string | null>> {
  const ids = names.filter((name) => guid.safeParse(name).success)
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
    const handle = await open(partial, 'wx', 0o600)
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
    throw diskFull(error) ?? error
  }
}
