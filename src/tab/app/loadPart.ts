/** Parts of the tab whose code is fetched when they are needed. */

/** Between tries, so that a connection that broke for a moment is there again. */
const RETRY_AFTER_MS = [500, 2000]

/** Since the page was opened: an address that failed before, while the part was loaded ahead, fails for good. */
let importedAgain = 0

/** The code of a part of the tab can't be fetched: the connection is gone, or an update has replaced the files. */
export class PartMissing extends Error {
  override name = 'PartMissing'
}

interface Loading {
  wait?: (milliseconds: number) => Promise<void>
  /** imports a module by its address */
  importFrom?: (address: string) => Promise<unknown>
}

/**
 * Loads a part, and tries again when its code can't be fetched. Chromium keeps a failed import and repeats its failure
 * without asking the server (https://github.com/whatwg/html/issues/6768), so it is imported from an address that differs
 * in its query; what it imports in turn keeps its address.
 * @param load calls `import()`
 * @throws PartMissing after the last try; other errors, which the part's own code throws, at once
 */
export async function loadPart<Part>(load: () => Promise<Part>, how: Loading = {}): Promise<Part> {
  const { wait = pause, importFrom = importAddress } = how
  let importPart: () => Promise<unknown> = load
  for (let tries = 0; ; tries += 1) {
    try {
      return (await importPart()) as Part
    } catch (error) {
      if (!isFetchFailure(error)) throw error
      const delay = RETRY_AFTER_MS[tries]
      if (delay === undefined) throw new PartMissing(error.message, { cause: error })
      await wait(delay)
      const address = addressIn(error.message)
      if (address) importPart = () => importFrom(`${address}?try=${(importedAgain += 1)}`)
    }
  }
}

/** As Chromium, Firefox and Safari say it, in this order. */
const fetchFailures = [
  /Failed to fetch dynamically imported module/i,
  /error loading dynamically imported module/i,
  /Importing a module script failed/i,
]

const isFetchFailure = (error: unknown): error is Error =>
  error instanceof Error && fetchFailures.some((pattern) => pattern.test(error.message))

/** Without a query. Safari names none, and needs none: it doesn't keep failed imports. */
const addressIn = (message: string): string | undefined => /https?:[^\s?]+\.js/.exec(message)?.[0]

const importAddress = (address: string): Promise<unknown> => import(/* @vite-ignore */ address)

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
