import { readConfig } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { photosAs, photoStates, type PhotoAccess } from '../../../src/core/graph/photos.ts'
import type { Clock, Graph } from '../../../src/core/graph/request.ts'
import type { Outcome } from '../../../src/core/model.ts'
import { PEOPLE_PER_CHUNK } from '../../../src/core/people/scan/scan.ts'
import { beginning, resting } from '../../../src/core/people/scan/progress.ts'
import { budgetAt } from '../../../src/core/people/scan/scanBudget.ts'
import { writingAtOnce } from '../../../src/core/runs/execute/scheduler.ts'
import { nextBackOff, NO_BACK_OFF } from '../../../src/core/runs/execute/slots.ts'
import { MAX_LOOK_AGE_MS } from '../../../src/core/runs/write/turn.ts'
import { imaginedGraph, type Assumed } from './imaginedGraph.ts'
import { virtualClock } from './virtualClock.ts'

const HOUR_MS = 3_600_000
const config = readConfig({
  TENANT_ID: '11111111-2222-4333-8444-555555555555',
  CLIENT_ID: '22222222-2222-4333-8444-555555555555',
  CLIENT_SECRET: 'a secret',
  BOT_ID: '22222222-2222-4333-8444-555555555555',
  PUBLIC_URL: 'https://photos.example',
})
const log = { info() {}, warn() {}, error() {} }

/** Does work for `people`, and calls `ended` for each who is done. */
type Work = (graph: Graph, clock: Clock, people: number, ended: () => void) => Promise<void>

/** Hours by the number of people. */
export type Hours = (people: number) => number

/** More make no difference to what is shown: Graph's limits are learned within minutes. Both are divided by eight. */
const SCANNED = 16_000
const IMPORTED = 3200

/**
 * Hours that `work` takes, with this product's own client of Graph, its queue and its pace, on virtual time. Simulated
 * for some people. The pace of all others is that of the second half, without its end, where nobody new begins.
 */
async function hoursOf(work: Work, sample: number, assumed: Assumed): Promise<Hours> {
  const clock = virtualClock()
  const graph = createGraph(config, log, { clock, send: imaginedGraph(clock, assumed) })
  const [began, half, late] = [clock.now(), sample / 2, (sample * 7) / 8]
  let [done, halfAt, lateAt] = [0, 0, 0]
  await clock.runUntil(
    work(graph, clock, sample, () => {
      done += 1
      if (done === half) halfAt = clock.now()
      if (done === late) lateAt = clock.now()
    }),
  )
  graph.close()
  const msPerPerson = (lateAt - halfAt) / (late - half)
  return (people) => (halfAt - began + (people - half) * msPerPerson) / HOUR_MS
}

/** Until everybody's photo was asked for the first time. */
export const hoursOfFirstScan = (assumed: Assumed) => hoursOf(askForAll, SCANNED, assumed)

/** To set a photo for everybody, from when they are prepared. */
export const hoursOfImport = (assumed: Assumed) => hoursOf(setAll, IMPORTED, assumed)

/**
 * By arithmetic: as many calls as the product needs for each person, at the pace that Graph allows and with no more
 * under way than the product has at once.
 */
export function hoursAtLeast(callsEach: number, assumed: Assumed): Hours {
  const { latencyMs, inTenMinutes, atOnce } = assumed
  const underWay = Math.min(atOnce ?? Infinity, config.importConcurrency)
  const inAnHour = Math.min(
    (underWay * HOUR_MS) / latencyMs,
    inTenMinutes === null ? Infinity : inTenMinutes * 6,
  )
  return (people) => (people * callsEach) / inAnHour
}

/** As `scanPhotos` and its schedule do; what is stored takes no time. */
async function askForAll(graph: Graph, clock: Clock, people: number, ended: () => void) {
  const left = Array.from({ length: people }, (_, n) => `${n}`)
  while (left.length > 0) {
    const chunk = left.splice(0, PEOPLE_PER_CHUNK)
    const answers = await photoStates(graph, chunk)
    const throttled = chunk.filter((id) => answers.get(id)?.kind === 'throttled')
    for (let n = throttled.length; n < chunk.length; n += 1) ended()
    left.push(...throttled)
    if (throttled.length === 0) continue
    const { restsUntil } = resting(beginning(left.length, people, clock.now()), clock.now())
    await clock.sleep(restsUntil - clock.now())
  }
}

/** As the scheduler does with the items of a run; its steps in the database take no time. */
async function setAll(graph: Graph, clock: Clock, people: number, ended: () => void) {
  const photos = photosAs(graph, { as: 'app' }, { bulk: true })
  const left = Array.from({ length: people }, (_, n) => `${n}`)
  let [busy, backOff] = [0, NO_BACK_OFF]
  const work = async (id: string) => {
    const outcome = await setPhoto(photos, clock, id)
    backOff = nextBackOff(backOff, outcome)
    if (outcome.kind === 'done') ended()
    else left.unshift(id)
    busy -= 1
  }
  while (left.length > 0 || busy > 0) {
    const rests = backOff.throttled > 1 && backOff.until > clock.now()
    const room = rests ? 0 : writingAtOnce(graph.concurrency()) - busy
    for (const id of left.splice(0, room)) {
      busy += 1
      void work(id)
    }
    await clock.sleep(10)
  }
}

/** As `writePhoto` does: look, keep the old photo, write soon after the look, look again. */
async function setPhoto(photos: PhotoAccess, clock: Clock, id: string): Promise<Outcome> {
  let isKept = false
  for (;;) {
    const shown = await photos.metadata(id)
    const lookedAt = clock.now()
    if (shown.kind === 'found' && !isKept) {
      const kept = await photos.bytes(id)
      if (kept.kind === 'throttled') return kept
      isKept = true
    } else if (shown.kind !== 'none' && shown.kind !== 'found') return shown
    let isTooOld = false
    const mayStart = () => !(isTooOld = clock.now() - lookedAt > MAX_LOOK_AGE_MS)
    const outcome = await photos.put(id, Buffer.alloc(1), { mayStart })
    if (isTooOld) continue
    if (outcome.kind === 'done') await photos.metadata(id)
    return outcome
  }
}

/** Days until everybody has been asked for again, by the budget alone. */
export function daysOfRound(people: number, checksADay: number): number {
  const tickMs = 5 * 60_000
  let [budget, asked, now] = [budgetAt(null, checksADay, 0), 0, 0]
  for (; asked < people; now += tickMs) {
    budget = budgetAt(budget, checksADay, now)
    const batches = Math.floor(budget.left / 20) * 20
    asked += batches
    budget = { ...budget, left: budget.left - batches }
  }
  return now / (24 * HOUR_MS)
}
