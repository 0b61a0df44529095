import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What survives a restart: small files under `<dataDir>/sandbox`, each replaced as a whole. */
export interface State {
  /** null if there is no such file */
  read(name: string): Promise<Buffer | null>
  /** the same while starting, before anything else runs */
  readNow(name: string): Buffer | null
  write(name: string, content: Buffer | string): Promise<void>
  remove(name: string): Promise<void>
  /** names of the files in one folder */
  list(folder: string): Promise<string[]>
}

/** Opens (and makes) the folder. File names are relative to it and may have folders. */
export function openState(dataDir: string): State {
  const root = join(dataDir, 'sandbox')
  const place = (name: string): string => {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    return path
  }
  return {
    read: (name) => readFile(join(root, name)).catch(nullIfMissing),
    readNow: (name) => {
      try {
        return readFileSync(join(root, name))
      } catch (error) {
        return nullIfMissing(error)
      }
    },
    write: async (name, content) => {
      const path = place(name)
      const draft = `${path}.${randomUUID()}.part`
      await writeFile(draft, content)
      await rename(draft, path)
    },
    remove: (name) => rm(join(root, name), { force: true }),
    list: async (folder) => {
      const names = await readdir(join(root, folder)).catch(nullIfMissing)
      return (names ?? []).filter((name) => !name.endsWith('.part'))
    },
  }
}

function nullIfMissing(error: unknown): null {
  if ((error as { code?: string }).code === 'ENOENT') return null
  throw error
}
