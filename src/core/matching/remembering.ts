/** Texts whose results are remembered: a part of a name is part of many readings. */
const MAX_REMEMBERED = 5000

/** A pure function of a text that remembers what the last texts came to. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const made = make(text)
    if (remembered.size >= MAX_REMEMBERED) remembered.clear()
    remembered.set(text, made)
    return made
  }
}
