/** What a page looked like, and for whom, in IndexedDB. */
import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import { available, orNothing } from '../app/browserStorage.ts'
import type { HostTheme } from '../app/host.ts'
import type { View } from './cover.ts'

const KEY = 'view'
/** So that nothing stays for good on a computer that is used by others, too. */
const MAX_AGE_MS = 7 * 86_400_000

/** The page looks the same as long as all of this is. */
export interface Surroundings {
  /** id of the signed-in person */
  reader: string
  theme: HostTheme
  locale: string
  /** CSS pixels of the window */
  width: number
  /** address of the script, which changes with the product */
  script: string
}

type Kept = View & { surroundings: Surroundings; /** milliseconds since 1970 */ at: number }

export interface KeptView {
  /** what is kept for these surroundings; what is old, or somebody else's, is removed */
  read(here: Surroundings): Promise<View | null>
  keep(view: View, here: Surroundings): Promise<void>
  forget(): Promise<void>
}

const openInBrowser = (): UseStore | null =>
  available(() => createStore('likeness-last-view', 'kept'))

/** Begins to read at once, so that it is there as soon as the reader is known. */
export function createKeptView(
  now: () => number = Date.now,
  store: UseStore | null = openInBrowser(),
): KeptView {
  const kept = store ? orNothing(() => get<Kept>(KEY, store)) : Promise.resolve(null)
  const forget = async (): Promise<void> => {
    if (store) await orNothing(() => del(KEY, store))
  }
  return {
    forget,
    async read(here) {
      const view = await kept
      if (!view) return null
      const isTheirs = view.surroundings.reader === here.reader && now() - view.at < MAX_AGE_MS
      if (!isTheirs) await forget()
      return isTheirs && isSame(view.surroundings, here) ? view : null
    },
    async keep(view, here) {
      const value: Kept = { ...view, surroundings: here, at: now() }
      if (store) await orNothing(() => set(KEY, value, store))
    },
  }
}

const isSame = (one: Surroundings, other: Surroundings): boolean =>
  (Object.keys(one) as (keyof Surroundings)[]).every((name) => one[name] === other[name])
