import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** State that survives a restart: small files under `<dataDir>/sandbox`, each replaced atomically. */
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

/** File names are relative to `<dataDir>/sandbox` and may include folders, which are created as needed. */
export function openState(dataDir: string): State {
  const root = join(dataDir, 'sandbox')
  const ensureFolder = (name: string): string => {
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
      const path = ensureFolder(name)
      const temporary = `${path}.${randomUUID()}.part`
      await writeFile(temporary, content)
      await rename(temporary, path)
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
