/** What IndexedDB and file handles give, or null where the browser gives nothing. */

/** In frames and private windows, browsers reject storage and handles with various DOMExceptions. */
export async function orNothing<T>(ask: () => Promise<T | null> | undefined): Promise<T | null> {
  try {
    return (await ask()) ?? null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** Some browsers that block storage throw on reading `indexedDB`, others when it is opened. */
export function available<T>(make: () => T): T | null {
  try {
    return typeof indexedDB === 'undefined' ? null : make()
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
