/**
 * Thumbnails that the browser keeps from one opening to the next, in IndexedDB. They are the reader's alone: when somebody
 * else opens the tab in the same browser, everything is removed. A photo that changes has another version, and so another key.
 */
import { clear, createStore, get, getMany, keys, set, setMany, type UseStore } from 'idb-keyval'
import { available, orNothing } from '../app/browserStorage.ts'

/** About 20 MB. Beyond it everything is removed and kept anew. */
const MAX_KEPT = 4000
/** So that nothing stays for good on a computer that is used by others, too. */
const MAX_AGE_MS = 7 * 86_400_000

const OWNER = 'owner'

interface Owner {
  reader: string
  since: number
}

/** Keys are made of a person's id and the version of their photo. */
export interface KeptThumbnails {
  /** the data URIs that are kept, in the order of the keys */
  read(keys: string[]): Promise<(string | undefined)[]>
  keep(pictures: [key: string, src: string][]): Promise<void>
}

const openInBrowser = (): UseStore | null =>
  available(() => createStore('likeness-thumbnails', 'kept'))

/** @param reader the id of the person who is signed in, null while that is not known: then nothing is kept */
export function createKeptThumbnails(
  reader: () => string | null,
  now: () => number = Date.now,
  store: UseStore | null = openInBrowser(),
): KeptThumbnails {
  let owned: { reader: string; ready: Promise<unknown> } | null = null
  const storeOf = async (person: string, open: UseStore): Promise<void> => {
    if (owned?.reader !== person)
      owned = { reader: person, ready: orNothing(() => takeOver(open, person, now())) }
    await owned.ready
  }
  return {
    async read(wanted) {
      const person = reader()
      if (!store || person === null) return []
      await storeOf(person, store)
      const all = wanted.map((key) => keyOf(person, key))
      return (await orNothing(() => getMany<string | undefined>(all, store))) ?? []
    },
    async keep(pictures) {
      const person = reader()
      if (!store || person === null || pictures.length === 0) return
      await storeOf(person, store)
      await orNothing(() =>
        setMany(
          pictures.map(([key, src]) => [keyOf(person, key), src]),
          store,
        ),
      )
    },
  }
}

const keyOf = (reader: string, key: string): string => `${reader} ${key}`

/** Removes what belongs to somebody else, what is old, and what has become too much. */
async function takeOver(store: UseStore, reader: string, now: number): Promise<void> {
  const owner = await get<Owner>(OWNER, store)
  const isTheirs = owner?.reader === reader && now - owner.since < MAX_AGE_MS
  if (isTheirs && (await keys(store)).length <= MAX_KEPT) return
  await clear(store)
  await set(OWNER, { reader, since: now } satisfies Owner, store)
}
