import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { detectFormat } from '../../core/imaging/header/format.ts'

/** The photo that a person had before the first change; null = none. */
export interface KeptPhoto {
  personId: string
  jpeg: Buffer | null
}

const PREFIX = 'confirm-kept-photo-'
/** A photo is kept as a JPEG that anyone can open; that there was none, as an empty file. */
const fileName = /^confirm-kept-photo-([0-9a-f-]{36})\.(jpg|none)$/

export const keptFileOf = (folder: string, { personId, jpeg }: KeptPhoto): string =>
  path.join(folder, `${PREFIX}${personId}.${jpeg ? 'jpg' : 'none'}`)

/** Writes the file so that it is complete, and on the disk, before this returns. Only its owner may read it. */
export async function keep(folder: string, kept: KeptPhoto): Promise<void> {
  const target = keptFileOf(folder, kept)
  const unfinished = `${target}.tmp`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(kept.jpeg ?? Buffer.alloc(0))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, target)
}

/** What an earlier run that did not end left in the folder. @throws Error for a file that is not a photo any more */
export async function keptIn(folder: string): Promise<KeptPhoto[]> {
  const found: KeptPhoto[] = []
  for (const name of await readdir(folder)) {
    const [, personId, kind] = fileName.exec(name) ?? []
    if (personId === undefined) continue
    const jpeg = kind === 'jpg' ? await readFile(path.join(folder, name)) : null
    if (jpeg && detectFormat(jpeg) !== 'jpeg') throw new Error(`${name} is damaged`)
    found.push({ personId, jpeg })
  }
  return found
}

export const forget = (folder: string, kept: KeptPhoto): Promise<void> =>
  rm(keptFileOf(folder, kept))
