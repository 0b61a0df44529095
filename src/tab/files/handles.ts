/**
 * Handles of dropped files, kept in IndexedDB, so that after a reload a review or sending continues without dropping the files again
 * (File System Access API, Chromium only; other browsers keep nothing). The browser may ask before they are read again.
 */
import { createStore, del, delMany, get, keys, set, type UseStore } from 'idb-keyval'
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
  /** keeps them for the review, too, beside those that are kept for it already; an import still gets them */
  keepForReview: (key: string) => Promise<void>
  /** `ask` = read them only within a click, since the browser will ask; null = nothing is kept */
  access: (runId: string) => Promise<'granted' | 'ask' | null>
  /** notes, as if they were dropped again, what is kept for a review */
  noteAgain: (key: string) => Promise<void>
  /** Every file that can still be read; null if permission was denied. Call it within a click if `access` is `ask`. */
  read: (runId: string) => Promise<FoundFile[] | null>
  forget: (runId: string) => Promise<void>
  /** forgets the handles of all reviews except this one; null = of all */
  forgetReviews: (except: string | null) => Promise<void>
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
      const found = await arrived(noted)
      noted = []
      if (store && found.length > 0) await orNothing(() => set(runId, found, store))
    },
    async keepForReview(key) {
      const before = await kept(key)
      const fresh = await without(await arrived(noted), before)
      if (store && fresh.length > 0) await orNothing(() => set(key, [...before, ...fresh], store))
    },
    noteAgain: async (key) => {
      noted.push(...(await kept(key)).map((handle) => Promise.resolve(handle)))
    },
    access: async (runId) => accessTo(await kept(runId)),
    read: async (runId) => filesIn(await kept(runId)),
    async forget(runId) {
      if (store) await orNothing(() => del(runId, store))
    },
    async forgetReviews(except) {
      if (store) await orNothing(() => forgetReviews(store, except))
    },
  }
}

const readMode = { mode: 'read' } as const

const REVIEW = 'review '

/** Under which the handles of somebody's review are kept. */
export const reviewKey = (reader: string): string => `${REVIEW}${reader}`

async function forgetReviews(store: UseStore, except: string | null): Promise<void> {
  const all = await keys<string>(store)
  const others = all.filter((key) => key.startsWith(REVIEW) && key !== except)
  if (others.length > 0) await delMany(others, store)
}

async function arrived(noted: Promise<FileSystemHandle | null>[]): Promise<FileSystemHandle[]> {
  const handles = await Promise.all(noted.map((each) => orNothing(() => each)))
  return handles.filter((handle) => handle !== null)
}

/** Each comparison asks the browser; a folder is one handle, and thousands of single files are rarely dropped twice. */
const MAX_COMPARISONS = 2000

async function without(
  handles: FileSystemHandle[],
  known: FileSystemHandle[],
): Promise<FileSystemHandle[]> {
  if (handles.length * known.length > MAX_COMPARISONS) return handles
  const fresh: FileSystemHandle[] = []
  for (const handle of handles) {
    const same = await Promise.all(known.map((other) => handle.isSameEntry(other)))
    if (!same.includes(true)) fresh.push(handle)
  }
  return fresh
}

async function accessTo(handles: HandleWithPermission[]): Promise<'granted' | 'ask' | null> {
  if (handles.length === 0) return null
  const states = await Promise.all(handles.map(async (each) => each.queryPermission?.(readMode)))
  if (states.every((state) => state === 'granted')) return 'granted'
  return handles.every((handle) => handle.requestPermission) ? 'ask' : null
}

/** Asks for all of them first: reading a large folder takes longer than a click counts as one. */
async function filesIn(handles: HandleWithPermission[]): Promise<FoundFile[] | null> {
  for (const handle of handles) if (!(await isAllowed(handle))) return null
  const found: FoundFile[] = []
  for (const handle of handles) found.push(...(await filesOf(handle, handle.name)))
  return found
}

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
