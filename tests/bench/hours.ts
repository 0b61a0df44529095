import type { Assumed } from './hours/imaginedGraph.ts'
import {
  daysOfRound,
  hoursAtLeast,
  hoursOfFirstScan,
  hoursOfImport,
  type Hours,
} from './hours/simulate.ts'
import type { Row } from './table.ts'

const SIZES = [40_000, 400_000]
/** As by default. */
const CHECKS_A_DAY = 20_000

/** What may be so of Graph, in the words of docs/operations.md. */
const assumptions: Record<string, Assumed> = {
  'four calls at once, 250 ms each': { latencyMs: 250, atOnce: 4, inTenMinutes: null },
  'four calls at once, 800 ms each': { latencyMs: 800, atOnce: 4, inTenMinutes: null },
  '10,000 calls in ten minutes, 250 ms each': {
    latencyMs: 250,
    atOnce: null,
    inTenMinutes: 10_000,
  },
  'any number of calls, 250 ms each': { latencyMs: 250, atOnce: null, inTenMinutes: null },
}

/** Calls for a person: of an import a look, the old photo of every other, the write, and a look. */
const works = [
  { name: 'first photo scan', simulate: hoursOfFirstScan, callsEach: 1 },
  { name: 'import', simulate: hoursOfImport, callsEach: 3.5 },
]

interface Simulated {
  assumption: string
  work: string
  hours: Hours
  atLeast: Hours
}

async function simulated(): Promise<Simulated[]> {
  const all: Simulated[] = []
  for (const [assumption, assumed] of Object.entries(assumptions))
    for (const { name, simulate, callsEach } of works) {
      const atLeast = hoursAtLeast(callsEach, assumed)
      all.push({ assumption, work: name, hours: await simulate(assumed), atLeast })
    }
  return all
}

/** The table of docs/operations.md: hours of the first scan and of an import, for each size, by what is assumed. */
export async function tableOfHours(): Promise<Map<string, number[]>> {
  const byAssumption = Map.groupBy(await simulated(), ({ assumption }) => assumption)
  return new Map([...byAssumption].map(([assumption, all]) => [assumption, cells(all)]))
}

const cells = (all: Simulated[]): number[] => all.flatMap(({ hours }) => SIZES.map(hours))

/** Hours on virtual time, beside those of the calls alone; nothing is measured. */
export async function benchHours(): Promise<Row[]> {
  const hours = (await simulated()).flatMap((each) => SIZES.map((size) => rowOf(each, size)))
  return [...hours, ...SIZES.map(rowOfRound)]
}

function rowOf({ assumption, work, hours, atLeast }: Simulated, size: number): Row {
  const [value, bound] = [hours(size), atLeast(size)]
  return {
    name: `${work}, ${size.toLocaleString('en')} people, ${assumption}`,
    value,
    unit: 'hours',
    against: 'the calls alone',
    bound,
    ratio: value / bound,
    aim: null,
  }
}

const rowOfRound = (size: number): Row => ({
  name: `${size.toLocaleString('en')} photos asked for again, ${CHECKS_A_DAY.toLocaleString('en')} a day`,
  value: daysOfRound(size, CHECKS_A_DAY),
  unit: 'days',
  against: 'people / checks a day',
  bound: size / CHECKS_A_DAY,
  ratio: daysOfRound(size, CHECKS_A_DAY) / (size / CHECKS_A_DAY),
  aim: null,
})
