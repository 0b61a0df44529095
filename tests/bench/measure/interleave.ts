import { processorTime } from './processorTime.ts'

/** Does its work once, at full speed, and returns the number of pieces. */
export type Contestant = () => Promise<number>

interface Measured {
  /** pieces per second, median of the rounds */
  rate: number
  /** the first contestant's rate divided by this one's, median of the rounds' ratios */
  ratio: number
  /** processor time per piece in ms, all processes together, median of the rounds; null where it cannot be read */
  cpu: number | null
  /** this one's processor time divided by the first contestant's, so that here too more is better for the first */
  cpuRatio: number | null
}

interface Round {
  rate: number
  cpu: number
}

const unmeasured: Round = { rate: Number.NaN, cpu: Number.NaN }

const ROUNDS = 5

/**
 * Measures contestants in turn, each round in another order, so that other load on the machine affects all of them
 * equally. Each runs once beforehand to warm up. Results are in the order given.
 */
export async function interleaved(contestants: Contestant[]): Promise<Measured[]> {
  for (const contestant of contestants) await contestant()
  const rounds: Round[][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = contestants.map(() => unmeasured)
    for (const place of contestants.keys()) {
      const index = (place + round) % contestants.length
      const contestant = contestants[index]
      if (contestant) measured[index] = await measure(contestant)
    }
    rounds.push(measured)
  }
  return contestants.map((_, index) => {
    const each = (of: (own: Round, first: Round) => number) =>
      median(rounds.map((round) => of(round[index] ?? unmeasured, round[0] ?? unmeasured)))
    return {
      rate: each((own) => own.rate),
      ratio: each((own, first) => first.rate / own.rate),
      cpu: orNull(each((own) => own.cpu)),
      cpuRatio: orNull(each((own, first) => own.cpu / first.cpu)),
    }
  })
}

async function measure(contestant: Contestant): Promise<Round> {
  const [started, cpu] = [performance.now(), processorTime() ?? Number.NaN]
  const pieces = await contestant()
  const rate = (pieces * 1000) / (performance.now() - started)
  return { rate, cpu: ((processorTime() ?? Number.NaN) - cpu) / pieces }
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value)

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
