import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import * as z from 'zod'
import { inPieces } from '../originals.ts'

/** An uploaded file that waits, and the hex SHA-256 of its bytes. */
export interface MovedOriginal {
  id: string
  sha256: string
}

/** Files that wait in a folder; partial ones are left out. */
export async function idsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return files.filter((name) => z.guid().safeParse(name).success)
}

/** Copies the files of a folder into rows, within a transaction of the caller. */
export async function copyOriginals(folder: string, to: Client): Promise<MovedOriginal[]> {
  const moved: MovedOriginal[] = []
  for (const id of await idsIn(folder)) {
    const hash = createHash('sha256')
    let piece = 0
    for await (const bytes of inPieces(createReadStream(join(folder, id)))) {
      hash.update(bytes)
      await to.query(
        `insert into original_pieces (original_id, piece, bytes) values ($1, $2, decode($3, 'base64'))`,
        [id, piece++, bytes.toString('base64')],
      )
    }
    moved.push({ id, sha256: hash.digest('hex') })
  }
  return moved
}

const storedSchema = z.array(z.object({ id: z.string(), piece: z.int(), bytes: z.string() }))

/** Those of `originals` whose rows have other bytes, or are not there. */
export async function damagedOriginals(to: Client, originals: MovedOriginal[]): Promise<string[]> {
  const damaged: string[] = []
  for (const { id, sha256 } of originals) {
    const { rows } = await to.query(
      `select original_id::text as id, piece, encode(bytes, 'base64') as bytes
       from original_pieces where original_id = $1 order by piece`,
      [id],
    )
    const hash = createHash('sha256')
    for (const { bytes } of storedSchema.parse(rows)) hash.update(Buffer.from(bytes, 'base64'))
    if (hash.digest('hex') !== sha256) damaged.push(id)
  }
  return damaged
}
