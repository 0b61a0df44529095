/**
 * Handles of dropped files, kept in IndexedDB, so that after a reload sending continues without dropping the files again
 * (File System Access API, Chromium only; other browsers keep nothing). The browser may ask before they are read again.
 */
import { createStore, del, get, set } from 'idb-keyval'
import { available, orNothing } from '../app/browserStorage.ts'
import { isIgnored } from './ignored/ignored.ts'

/** A file and its name with folders, as it was dropped. */
interface FoundFile {
  name: string
  file: File
}

export interface Handles {
  /** Call it within the drop event: the items are gone afterwards. */
  note: (transfer: DataTransfer) => void
  /** keeps, for a new import, what was dropped since the one before */
  keep: (runId: string) => Promise<void>
  /** `ask` = read them only within a click, since the browser will ask; null = nothing is kept */
  access: (runId: string) => Promise<'granted' | 'ask' | null>
  /** Every file that can still be read; null if permission was denied. Call it within a click if `access` is `ask`. */
  read: (runId: string) => Promise<FoundFile[] | null>
  forget: (runId: string) => Promise<void>
}

type HandleWithPermission = FileSystemHandle & {
  queryPermission?: (wanted: { mode: 'read' }) => Promise<PermissionState>
  requestPermission?: (wanted: { mode: 'read' }) => Promise<PermissionState>
}
type ItemWithHandle = DataTransferItem & {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
}

export function createHandles(): Handles {
  let noted: Promise<FileSystemHandle | null>[] = []
  const store = available(() => createStore('likeness', 'dropped'))
  const kept = async (runId: string): Promise<HandleWithPermission[]> =>
    (store && (await orNothing(() => get<HandleWithPermission[]>(runId, store)))) ?? []

  return {
    note(transfer) {
      const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file')
      noted.push(...items.flatMap((item: ItemWithHandle) => item.getAsFileSystemHandle?.() ?? []))
    },
    async keep(runId) {
      const handles = await Promise.all(noted.map((each) => orNothing(() => each)))
      noted = []
      const found = handles.filter((handle) => handle !== null)
      if (store && found.length > 0) await orNothing(() => set(runId, found, store))
    },
    async access(runId) {
      const handles = await kept(runId)
      if (handles.length === 0) return null
      const states = await Promise.all(
        handles.map(async (each) => each.queryPermission?.(readMode)),
      )
      if (states.every((state) => state === 'granted')) return 'granted'
      return handles.every((handle) => handle.requestPermission) ? 'ask' : null
    },
    async read(runId) {
      const found: FoundFile[] = []
      for (const handle of await kept(runId)) {
        if (!(await isAllowed(handle))) return null
        found.push(...(await filesOf(handle, handle.name)))
      }
      return found
    },
    async forget(runId) {
      if (store) await orNothing(() => del(runId, store))
    },
  }
}

const readMode = { mode: 'read' } as const

async function isAllowed(handle: HandleWithPermission): Promise<boolean> {
  if ((await handle.queryPermission?.(readMode)) === 'granted') return true
  // A cross-origin frame may not be allowed to ask.
  return (await orNothing(() => handle.requestPermission?.(readMode))) === 'granted'
}

/** Files that have been moved or deleted are omitted: they can be dropped again. */
async function filesOf(handle: FileSystemHandle, name: string): Promise<FoundFile[]> {
  if (isIgnored(isFile(handle) ? name : `${name}/`)) return []
  if (isFile(handle)) {
    const file = await orNothing(() => handle.getFile())
    return file ? [{ name, file }] : []
  }
  if (!isFolder(handle)) return []
  const found: FoundFile[] = []
  for await (const child of handle.values()) {
    found.push(...(await filesOf(child, `${name}/${child.name}`)))
  }
  return found
}

const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file'
const isFolder = (handle: FileSystemHandle): handle is FileSystemDirectoryHandle =>
  handle.kind === 'directory'
