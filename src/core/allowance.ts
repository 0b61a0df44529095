/** People who are remembered; somebody who is forgotten has everything again. */
const MAX_PEOPLE = 5000

interface Rate {
  /** what a person has at first, and at most */
  most: number
  perSecond: number
}

/** What each person has left of something that comes back with time (a token bucket), in this process. */
export interface Allowance {
  left(personId: string): number
  /** may become negative */
  spend(personId: string, amount: number): void
}

/** @param now in ms, from any start; if it goes back, nothing comes back meanwhile */
export function createAllowance({ most, perSecond }: Rate, now: () => number): Allowance {
  const known = new Map<string, { amount: number; at: number }>()
  const left = (personId: string): number => {
    const found = known.get(personId)
    if (!found) return most
    const earned = (Math.max(0, now() - found.at) / 1000) * perSecond
    return Math.min(most, found.amount + earned)
  }
  return {
    left,
    spend(personId, amount) {
      const rest = { amount: left(personId) - amount, at: now() }
      known.delete(personId)
      known.set(personId, rest)
      const [longestAgo] = known.keys()
      if (known.size > MAX_PEOPLE && longestAgo !== undefined) known.delete(longestAgo)
    },
  }
}
