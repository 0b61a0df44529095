/** Does its work once, at full speed; answers how many pieces it did. */
export type Contestant = () => Promise<number>

interface Measured {
  /** pieces a second: the median round */
  rate: number
  /** the first contestant's rate divided by this one's: the median of the single rounds */
  ratio: number
}

const ROUNDS = 5

/**
 * Lets all run one after the other, each round in another order: what else the machine does in the meantime then
 * meets them all alike. Each runs once before, unmeasured. In the order given.
 */
export async function interleaved(contestants: Contestant[]): Promise<Measured[]> {
  for (const contestant of contestants) await contestant()
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates = contestants.map(() => 0)
    for (const place of contestants.keys()) {
      const index = (place + round) % contestants.length
      const contestant = contestants[index]
      if (contestant) rates[index] = await rateOf(contestant)
    }
    rounds.push(rates)
  }
  return contestants.map((_, index) => ({
    rate: median(rounds.map((rates) => rates[index] ?? Number.NaN)),
    ratio: median(rounds.map((rates) => (rates[0] ?? Number.NaN) / (rates[index] ?? Number.NaN))),
  }))
}

async function rateOf(contestant: Contestant): Promise<number> {
  const started = performance.now()
  const pieces = await contestant()
  return (pieces * 1000) / (performance.now() - started)
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
