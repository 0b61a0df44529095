import { createHash } from 'node:crypto'

/**
 * Returns a function that gives every path once: where the same one comes again, it puts a number behind it, as file
 * managers do and as importing ignores: `Ana Lee (2)`. Windows and macOS see no difference between `ana` and `Ana`.
 * Of each path it keeps a number, not the text.
 */
export function createUniqueNames(): (path: string) => string {
  /** by what is kept of a path: the highest number behind it so far */
  const numbers = new Map<number, number>()
  return (path) => {
    const key = keyOf(path)
    let number = numbers.get(key)
    if (number === undefined) {
      numbers.set(key, 1)
      return path
    }
    let numbered
    do {
      number += 1
      numbered = `${path} (${number})`
    } while (numbers.has(keyOf(numbered)))
    numbers.set(key, number)
    numbers.set(keyOf(numbered), 1)
    return numbered
  }
}

const KEY_BYTES = 6

/** Of a million paths, two have the same key once in 500 times; one of them then has a number that it wouldn't need. */
const keyOf = (path: string): number =>
  createHash('sha256').update(path.normalize('NFC').toLowerCase()).digest().readUIntBE(0, KEY_BYTES)
