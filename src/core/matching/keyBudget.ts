import type { KeyKind } from '../model.ts'
import { moreThan, type FileKey } from './fileName/fileKeys.ts'

/**
 * Different keys that are looked up for one file. A name in Latin letters has about 30; one in three Cyrillic words has
 * 250, and a list with three such names 600.
 */
export const MAX_KEYS_PER_FILE = 1000

/** Keys made for one file, each kind and repeated ones included: several readings make the same. */
const MAX_MADE_PER_FILE = 10 * MAX_KEYS_PER_FILE

/** A longer key is nobody's: in the directory, no name or id is nearly as long. */
const MAX_KEY_LENGTH = 512

/** Keys of one statement about a file. */
export interface TakenKeys {
  /** each once, at its greatest strength */
  keys: FileKey[]
  /** false if there were more than the file may have: then somebody else may be meant too */
  complete: boolean
}

/**
 * Takes keys for one file, for one statement after the other, until the file has as many as it may have. They come in groups,
 * each of which is made when it is its turn.
 */
export type KeyBudget = (groups: Iterable<readonly FileKey[]>) => TakenKeys

export function createKeyBudget(): KeyBudget {
  const texts = new Set<string>()
  let made = 0
  return (groups) => {
    const unique: FileKey[] = []
    const places = new Map<string, number[]>()
    for (const group of groups) {
      for (const key of group) {
        made += key.kinds.length
        if (key.key.length > MAX_KEY_LENGTH) continue
        texts.add(key.key)
        if (texts.size > MAX_KEYS_PER_FILE || made > MAX_MADE_PER_FILE)
          return { keys: unique, complete: false }
        addOnce(unique, places, key)
      }
    }
    return { keys: unique, complete: true }
  }
}

/** Adds a key, or replaces a weaker one that says the same. `places`: where in `unique` those of a text are. */
function addOnce(unique: FileKey[], places: Map<string, number[]>, key: FileKey): void {
  const sameText = places.get(key.key)
  const place = sameText?.find((at) => saysTheSame(unique[at], key))
  const earlier = place === undefined ? undefined : unique[place]
  if (place === undefined || !earlier) {
    const added = unique.push(key) - 1
    if (sameText) sameText.push(added)
    else places.set(key.key, [added])
  } else if (moreThan(key.strength, earlier.strength) > 0) unique[place] = key
}

/** For keys of the same text. */
const saysTheSame = (one: FileKey | undefined, other: FileKey): boolean =>
  one !== undefined &&
  areSame(one.kinds, other.kinds) &&
  one.workplace === other.workplace &&
  one.alias === other.alias &&
  one.besideName === other.besideName

const areSame = (some: readonly KeyKind[], others: readonly KeyKind[]): boolean =>
  some === others ||
  (some.length === others.length && some.every((kind, at) => kind === others[at]))
