/** What needs attention in a run, by reason. Pure. */
import type { ItemView } from '../../api/contract.ts'

export interface ReasonCount {
  sentence: string
  next: string
  count: number
}

/** The most frequent first. */
export function reasonsOf(items: readonly Pick<ItemView, 'sentence' | 'next'>[]): ReasonCount[] {
  const reasons = new Map<string, ReasonCount>()
  for (const { sentence, next } of items) {
    if (sentence === null) continue
    const known = reasons.get(sentence)
    reasons.set(sentence, { sentence, next: next ?? '', count: (known?.count ?? 0) + 1 })
  }
  return [...reasons.values()].toSorted((one, other) => other.count - one.count)
}
