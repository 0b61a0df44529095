/**
 * Where dropped files lie, kept by the browser, so that after a reload sending goes on without dropping them again
 * (File System Access, Chromium; elsewhere nothing is kept). Whether they may be read again is the browser's to say.
 */
import { createStore, del, get, set } from 'idb-keyval'
import { isHidden } from './localFile.ts'

/** A file and its name with folders, as it was dropped. */
interface FoundFile {
  name: string
  file: File
}

export interface Handles {
  /** Call it within the drop event: what is dropped is gone afterwards. */
  note: (transfer: DataTransfer) => void
  /** keeps, for an import that begins, what was dropped since the last one began */
  keep: (runId: string) => Promise<void>
  /** `ask` = only after a click, since the browser will ask; null = nothing is kept */
  access: (runId: string) => Promise<'granted' | 'ask' | null>
  /** all that can still be read; call it within a click where `access` says `ask`. Null when it was refused. */
  read: (runId: string) => Promise<FoundFile[] | null>
  forget: (runId: string) => Promise<void>
}

type Asking = FileSystemHandle & {
  queryPermission?: (wanted: { mode: 'read' }) => Promise<PermissionState>
  requestPermission?: (wanted: { mode: 'read' }) => Promise<PermissionState>
}
type Item = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }

export function createHandles(): Handles {
  let noted: Promise<FileSystemHandle | null>[] = []
  const store = available(() => createStore('likeness', 'dropped'))
  const kept = async (runId: string): Promise<Asking[]> =>
    (store && (await orNothing(get<Asking[]>(runId, store)))) ?? []

  return {
    note(transfer) {
      const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file')
      noted.push(...items.flatMap((item: Item) => item.getAsFileSystemHandle?.() ?? []))
    },
    async keep(runId) {
      const handles = await Promise.all(noted.map(orNothing))
      noted = []
      const found = handles.filter((handle) => handle !== null)
      if (store && found.length > 0) await orNothing(set(runId, found, store))
    },
    async access(runId) {
      const handles = await kept(runId)
      if (handles.length === 0) return null
      const states = await Promise.all(handles.map(async (each) => each.queryPermission?.(reading)))
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
      if (store) await orNothing(del(runId, store))
    },
  }
}

const reading = { mode: 'read' } as const

async function isAllowed(handle: Asking): Promise<boolean> {
  if ((await handle.queryPermission?.(reading)) === 'granted') return true
  // A frame of another origin may not be allowed to ask.
  return (await orNothing(handle.requestPermission?.(reading))) === 'granted'
}

/** Those that have moved or gone meanwhile are left out: they can be dropped again. */
async function filesOf(handle: FileSystemHandle, name: string): Promise<FoundFile[]> {
  if (isHidden(name)) return []
  if (isFile(handle)) {
    const file = await orNothing(handle.getFile())
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

/** Browsers refuse storage and handles to frames and private windows in many ways; all mean that nothing is kept. */
async function orNothing<T>(wanted: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await wanted) ?? null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function available<T>(make: () => T): T | null {
  return typeof indexedDB === 'undefined' ? null : make()
}
