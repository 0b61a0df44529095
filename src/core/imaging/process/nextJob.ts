/**
 * `interactive`: somebody waits for the answer. `background`: the service's own work on an import, which must neither stop
 * while people send pictures nor make them wait for the whole import.
 */
export type Lane = 'interactive' | 'background'

/** For whom a picture is processed. */
export interface Requester {
  /** whose turn it takes: the caller, or the owner of the import */
  personId: string
  lane: Lane
  /** aborts when nobody waits for the result any more */
  signal?: AbortSignal | undefined
}

/** How much of the pool a picture takes: `alone` = all places at once, for its memory. */
export type JobSize = 'small' | 'large' | 'alone'

export interface Job {
  requester: Requester
  size: JobSize
  /** in which order the pictures came; a picture that is queued again keeps its number */
  order: number
}

interface Places<J extends Job> {
  waiting: readonly J[]
  running: readonly Job[]
  /** how many pictures may be processed at once */
  processes: number
  /** processing time that this lane, or this person in it, has used recently; in ms */
  usedMs: (lane: Lane, personId?: string) => number
}

/**
 * The picture to start now; null = none, although some may wait. Pure.
 *
 * The lane, and in it the person, with the fewest pictures in progress and then the least time used recently comes first;
 * a person's own pictures keep their order. So whoever sends many or slow pictures waits behind everybody else.
 *
 * One place stays free of large pictures that people send, and of all large ones while a small one waits. A picture that
 * runs alone starts once nothing is in progress, and while it is the first, nothing else starts.
 */
export function nextJob<J extends Job>(places: Places<J>): J | null {
  const { running, processes } = places
  if (running.length >= processes || running.some(({ size }) => size === 'alone')) return null
  const firsts = inOrder(firstOfEach(places.waiting), places)
  const smallWaits = firsts.some(({ size }) => size === 'small')
  const first = firsts.find((job) => job.size !== 'large' || hasPlace(job, places, smallWaits))
  return first?.size === 'alone' && running.length > 0 ? null : (first ?? null)
}

/** The oldest picture of each person in each lane. */
function firstOfEach<J extends Job>(waiting: readonly J[]): J[] {
  const firsts = new Map<string, J>()
  for (const job of waiting) {
    const key = `${job.requester.lane} ${job.requester.personId}`
    const first = firsts.get(key)
    if (!first || job.order < first.order) firsts.set(key, job)
  }
  return [...firsts.values()]
}

function inOrder<J extends Job>(jobs: J[], { running, usedMs }: Places<J>): J[] {
  const ranked = jobs.map((job) => {
    const { lane, personId } = job.requester
    const ofLane = running.filter(({ requester }) => requester.lane === lane)
    const ofPerson = ofLane.filter(({ requester }) => requester.personId === personId)
    const inLane = [ofPerson.length, usedMs(lane, personId), job.order]
    return { job, rank: [ofLane.length, usedMs(lane), ...inLane] }
  })
  return ranked.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ job }) => job)
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((value, index) => value - (b[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? 0
}

/** Whether one more large picture may be in progress. */
function hasPlace(
  { requester }: Job,
  { running, processes }: Places<Job>,
  smallWaits: boolean,
): boolean {
  const large = running.filter(({ size }) => size === 'large')
  const counted = smallWaits ? large : large.filter((job) => job.requester.lane === 'interactive')
  const isLimited = smallWaits || requester.lane === 'interactive'
  return !isLimited || counted.length < Math.max(1, processes - 1)
}
