/** After this time, use counts half. */
const HALF_LIFE_MS = 60_000
/** Less is forgotten. */
const MIN_KEPT_MS = 1

export interface RecentUse {
  add(key: string, ms: number): void
  /** in ms; 0 for unknown keys */
  of(key: string): number
  /** how many keys are remembered */
  size(): number
}

/** Processing time used lately by key, which fades: somebody who has sent nothing for some minutes is like new. */
export function createRecentUse(now: () => number): RecentUse {
  const uses = new Map<string, { ms: number; at: number }>()
  const of = (key: string): number => {
    const use = uses.get(key)
    return use ? use.ms * 0.5 ** ((now() - use.at) / HALF_LIFE_MS) : 0
  }
  return {
    of,
    size: () => uses.size,
    add(key, ms) {
      uses.set(key, { ms: of(key) + ms, at: now() })
      for (const each of uses.keys()) if (of(each) < MIN_KEPT_MS) uses.delete(each)
    },
  }
}
