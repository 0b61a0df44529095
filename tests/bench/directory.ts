import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openIndex, type Cost, type Index } from './directory/peopleIndex.ts'
import { program } from './measure/program.ts'
import type { Row } from './table.ts'

const PEOPLE = 20_000
const QUARTERS = 96
/** What is asked for people once nothing changes, beside the requests of the first day. */
const QUIET_SHARE = 0.02
/** Everybody's photo once a day, as by default. */
const CHECKS_A_DAY = 20_000

/** Requests for a list of everybody and for the photos of everybody, at the least: whole pages and whole batches. */
const fewestRequests = (people: number): number => people / 900 + people / 20

interface Day {
  /** how often the directory was read */
  reads: number
  syncs: Cost
  scans: Cost
  /** rows of people */
  written: number
  /** of the tables, afterwards divided by before */
  growth: number
}

/** The index of 20,000 people against a sandbox in its own process: requests, rows, space and processor time. */
export async function benchDirectory(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-bench-'))
  const sandbox = program('directory/runSandbox', [join(folder, 'sandbox'), `${PEOPLE}`])
  try {
    const url = String(await sandbox.next())
    const index = await openIndex(url, join(folder, 'database'), CHECKS_A_DAY)
    try {
      return await rowsOf(index)
    } finally {
      await index.close()
    }
  } finally {
    sandbox.child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function rowsOf(index: Index): Promise<Row[]> {
  const list = await index.sync()
  const photos = await index.scan()
  const day = await dayOf(index)
  return [...rowsOfRequests(list, photos, day), ...rowsOfWork(list, photos, day)]
}

function rowsOfRequests(list: Cost, photos: Cost, { reads, syncs, scans }: Day): Row[] {
  const first = list.requests + photos.requests
  const quiet = { against: `2% of the first day’s ${first}`, bound: first * QUIET_SHARE }
  return [
    atMost('requests of the first day', first, 'requests', {
      against: 'N/20 + N/900',
      bound: fewestRequests(PEOPLE),
      aim: 1.01,
    }),
    atMost('requests of a sync without changes', syncs.requests / reads, 'requests', quiet),
    atMost(`requests in the ${reads} such syncs of a day`, syncs.requests, 'requests', quiet),
    atMost('requests for photos on a day without changes', scans.requests, 'requests', {
      against: 'the budget, in batches of 20',
      bound: CHECKS_A_DAY / 20,
    }),
  ]
}

function rowsOfWork(
  list: Cost,
  photos: Cost,
  { reads, syncs, scans, written, growth }: Day,
): Row[] {
  const looked = scans.requests * 20
  return [
    atMost('rows of people written on a day without changes', written, 'rows', {
      against: '1% of the photos looked at',
      bound: looked * 0.01,
    }),
    atMost('tables after such a day', growth, 'times', {
      against: 'as large as before',
      bound: 1,
      aim: 1.1,
    }),
    atMost('a sync without changes', syncs.cpu / reads, 'ms CPU', {
      against: 'the first, of everybody',
      bound: list.cpu,
      aim: 0.01,
    }),
    atMost('a look at a photo that has not changed', scans.cpu / looked, 'ms CPU', {
      against: 'the first look, which finds one',
      bound: photos.cpu / PEOPLE,
    }),
  ]
}

/** A day in which nothing changes: syncs when they are due, hourly scans of photos that were looked at the day before. */
async function dayOf(index: Index): Promise<Day> {
  await index.spreadChecks()
  await index.sync()
  const [bytes, rows] = [await index.bytes(), await index.rowsWritten()]
  const day = { reads: 0, syncs: { requests: 0, cpu: 0 }, scans: { requests: 0, cpu: 0 } }
  for (let quarter = 1; quarter <= QUARTERS; quarter += 1) {
    await index.passAQuarter()
    if (await index.isSyncDue()) {
      day.reads += 1
      add(day.syncs, await index.sync())
      await index.vacuum()
    }
    if (quarter % 4 > 0) continue
    await index.passAnHour()
    add(day.scans, await index.scan())
    await index.vacuum()
  }
  const written = (await index.rowsWritten()) - rows
  return { ...day, written, growth: (await index.bytes()) / bytes }
}

function add(sum: Cost, cost: Cost): void {
  sum.requests += cost.requests
  sum.cpu += cost.cpu
}

interface Compared {
  against: string
  bound: number
  aim?: number
}

const atMost = (
  name: string,
  value: number,
  unit: string,
  { against, bound, aim = 1 }: Compared,
): Row => ({
  name: `${name}, ${PEOPLE.toLocaleString('en')} people`,
  value,
  unit,
  against,
  bound,
  ratio: value / bound,
  aim,
  atMost: true,
})
