import { moreThan, type FileKey } from './fileName/fileKeys.ts'

/**
 * Different keys that are looked up for one file. A name in Latin letters has about 30; one in three Cyrillic words has
 * 250, and a list with three such names 600.
 */
export const MAX_KEYS_PER_FILE = 1000

/** Keys made for one file, repeated ones included: a key is made for each kind, and by several readings. */
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

/** Takes keys for one file, for one statement after the other, until the file has as many as it may have. */
export type KeyBudget = (keys: Iterable<FileKey>) => TakenKeys

export function createKeyBudget(): KeyBudget {
  const texts = new Set<string>()
  let made = 0
  return (keys) => {
    const unique = new Map<string, FileKey>()
    for (const key of keys) {
      made += 1
      if (key.key.length > MAX_KEY_LENGTH) continue
      texts.add(key.key)
      if (texts.size > MAX_KEYS_PER_FILE || made > MAX_MADE_PER_FILE) {
        return { keys: [...unique.values()], complete: false }
      }
      const id = `${key.kind} ${key.key} ${key.workplace ?? ''} ${key.besideName ?? ''}`
      const earlier = unique.get(id)
      if (!earlier || moreThan(key.strength, earlier.strength) > 0) unique.set(id, key)
    }
    return { keys: [...unique.values()], complete: true }
  }
}
