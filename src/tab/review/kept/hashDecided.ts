/** Hashes files that somebody has decided about, so that the decision is kept for the file and not for its name alone. */
import { hashOf } from '../../files/hash.ts'
import { updated } from '../book.ts'
import type { ReviewContext } from '../context.ts'
import { isUsable } from '../row.ts'
import { isDecided } from './keptReview.ts'

/** Whoever decides about more at once can do so again, and reading them all takes longer than that. */
const MAX_AT_ONCE = 100

/** Call the result after decisions: each file is read once, one after another. */
export function createDecidedHasher({ state, notify }: ReviewContext): () => void {
  const seen = new Set<number>()
  let hashing = Promise.resolve()
  const hash = async (id: number): Promise<void> => {
    const local = state.files.get(id)
    const sha256 = local && (await hashOf(local))
    // it may have been removed meanwhile
    if (!sha256 || state.files.get(id) !== local) return
    state.book.put(updated(state.book, id, { sha256 }))
    notify()
  }
  return () => {
    const fresh = [...state.book.rows.values()].filter(
      (row) => !seen.has(row.id) && row.sha256 === undefined && isDecided(row) && isUsable(row),
    )
    if (fresh.length > MAX_AT_ONCE) return
    for (const { id } of fresh) {
      seen.add(id)
      hashing = hashing.then(() => hash(id))
    }
  }
}
