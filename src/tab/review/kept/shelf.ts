/**
 * Where the browser keeps a review, in IndexedDB: rows in chunks, so that a decision writes few of them, and a head that says
 * which chunks count. It is its reader's alone: whoever else opens the tab in the same browser removes it. Of two tabs, the one
 * that wrote last counts as a whole: chunks carry the name of the tab that wrote them, and their head is written after them.
 */
import { createStore, delMany, get, getMany, keys, set, setMany, type UseStore } from 'idb-keyval'
import { available, orNothing } from '../../app/browserStorage.ts'
import { withoutTwins, type KeptReview, type KeptRow, type KeptSettings } from './keptReview.ts'
import { KEPT_VERSION, readChunk, readHead, type KeptHead } from './readKept.ts'

/** So that nothing stays for good on a computer that is used by others, too. */
const MAX_AGE_MS = 30 * 86_400_000
/** written at once, between which the page responds */
const CHUNKS_PER_WRITE = 10
const LOCK = 'likeness-review'

/** A number and the rows that are in it; none = it is removed. */
export type Chunk = [number: number, rows: [number, KeptRow][]]

export interface ToKeep {
  settings: KeptSettings
  /** numbers of all chunks that are to be there */
  numbers: number[]
  /** those that have changed */
  changed: Chunk[]
  /** every chunk, for the case that another tab has written in between */
  all: () => Chunk[]
}

export interface Shelf {
  /** What is kept for this reader. Removes what is old, unreadable, or somebody else's. */
  open: (reader: string) => Promise<KeptReview | null>
  /** @returns false if the browser can't keep it */
  write: (reader: string, wanted: ToKeep) => Promise<boolean>
  /** Removes what is kept for everybody. */
  clear: () => Promise<void>
}

const openInBrowser = (): UseStore | null => available(() => createStore('likeness-review', 'kept'))

export function createShelf(
  now: () => number = Date.now,
  store: UseStore | null = openInBrowser(),
): Shelf {
  const writer = crypto.randomUUID()
  return {
    open: async (reader) => {
      if (!store) return null
      return orNothing(() => alone(() => openFor(store, reader, now())))
    },
    write: async (reader, wanted) => {
      const written =
        store && (await orNothing(() => alone(() => write(store, reader, writer, now(), wanted))))
      return written ?? false
    },
    clear: async () => {
      if (store) await orNothing(() => alone(async () => delMany(await keys<string>(store), store)))
    },
  }
}

/** One tab at a time, where the browser can tell; it can't on pages without https. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks
  return locks ? locks.request(LOCK, work) : work()
}

const headKey = (reader: string): string => `${reader} head`
const chunkKey = (reader: string, writer: string, number: number): string =>
  [reader, 'rows', writer, number].join(' ')

async function openFor(store: UseStore, reader: string, now: number): Promise<KeptReview | null> {
  const head = readHead(await get<unknown>(headKey(reader), store))
  const fresh = head && now - head.at < MAX_AGE_MS ? head : null
  await removeExcept(store, fresh ? keysOf(reader, fresh) : [])
  if (!fresh) return null
  const chunks = await getMany<unknown>(
    fresh.chunks.map((number) => chunkKey(reader, fresh.writer, number)),
    store,
  )
  const rows = withoutTwins(chunks.flatMap(readChunk))
  return rows.size === 0 ? null : { ...fresh, rows }
}

const keysOf = (reader: string, { writer, chunks }: KeptHead): string[] => [
  headKey(reader),
  ...chunks.map((number) => chunkKey(reader, writer, number)),
]

async function removeExcept(store: UseStore, wanted: string[]): Promise<void> {
  const stays = new Set(wanted)
  const others = (await keys<string>(store)).filter((key) => !stays.has(key))
  if (others.length > 0) await delMany(others, store)
}

async function write(
  store: UseStore,
  reader: string,
  writer: string,
  at: number,
  { settings, numbers, changed, all }: ToKeep,
): Promise<true> {
  const before = readHead(await get<unknown>(headKey(reader), store))
  const isOurs = before?.writer === writer
  const chunks = (isOurs ? changed : all()).filter(([, rows]) => rows.length > 0)
  for (let start = 0; start < chunks.length; start += CHUNKS_PER_WRITE) {
    await setMany(
      chunks
        .slice(start, start + CHUNKS_PER_WRITE)
        .map(([number, rows]) => [chunkKey(reader, writer, number), rows]),
      store,
    )
  }
  const head: KeptHead = { ...settings, version: KEPT_VERSION, writer, at, chunks: numbers }
  await set(headKey(reader), head, store)
  const stay = new Set(numbers)
  if (isOurs && before.chunks.every((number) => stay.has(number))) return true
  await removeExcept(store, keysOf(reader, head))
  return true
}
