import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const AT_ONCE = 8

/** What is in a folder, its own name first, with `/`. A folder that does not exist is empty. */
export interface Listing {
  folders: string[]
  files: string[]
}

/** @param name of the folder in `root` */
export async function list(root: string, name: string): Promise<Listing> {
  const listing: Listing = { folders: [], files: [] }
  const entries = await readdir(join(root, name), { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  for (const entry of entries) {
    const below = join(entry.parentPath, entry.name).slice(join(root).length + 1)
    const path = below.replaceAll('\\', '/')
    if (entry.isDirectory()) listing.folders.push(path)
    else if (entry.isFile()) listing.files.push(path)
  }
  // A folder comes before what is in it.
  listing.folders.sort()
  return listing
}

/** Copies what is listed; shares the blocks with the original where the file system can. */
export async function copy(
  from: string,
  to: string,
  { folders, files }: Listing,
  signal: AbortSignal,
): Promise<void> {
  for (const path of folders) await mkdir(join(to, path), { recursive: true, mode: 0o700 })
  await forEach(files, signal, (path) =>
    copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE),
  )
}

/** Several at once, in no particular order. */
export async function forEach<T>(
  all: readonly T[],
  signal: AbortSignal,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      signal.throwIfAborted()
      await work(next)
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}

/** Size in bytes and SHA-256 (hex) of a file, once the system has written it to the disk. */
export async function synced(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  await syncPath(path)
  return { size, sha256: hash.digest('hex') }
}

/** Waits until a file, or the names in a folder, are on the disk. Windows does not sync folders. */
export async function syncPath(path: string, isFolder = false): Promise<void> {
  if (isFolder && process.platform === 'win32') return
  const handle = await open(path, isFolder ? 'r' : 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
