import { isNotNull, sql } from 'drizzle-orm'
import { photoStates } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import { MAX_BATCH_ITEMS } from '../graph/send/batch.ts'
import type { Log } from '../log.ts'
import type { ErrorCode } from '../errors.ts'
import type { Lookup, PhotoMetadata, PhotoState } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { countUnasked, peopleToRecheck, unaskedPeople, type PersonToAsk } from './candidates.ts'
import { budgetLeft, spend } from './scanBudget.ts'
import { markReading, markScanned } from './status.ts'

export const MAX_PEOPLE_PER_SCAN = 600
/** Results are stored after this many people. */
const PEOPLE_PER_CHUNK = 60

/** What one scan has done. */
export interface Scan {
  /** `more` while others may have to be checked; `done` when there are none, Graph throttles, or it answered for nobody */
  left: 'more' | 'done'
  asked: number
  /** for each person that Graph gave no answer for, or did not allow to ask for, why; throttling is normal and left out */
  unanswered: ErrorCode[]
  /** in the index */
  people: number
}

/** What Graph says of one photo, and what was stored before: a write in between must not be overwritten. */
interface Result {
  id: string
  former_photo: PhotoState
  former_etag: string | null
  photo: PhotoState
  etag: string | null
  /** false = Graph gave no answer; check again soon */
  checked: boolean
}

/**
 * Asks Graph for the photos of up to 600 people: those never asked for, as fast as Graph lets, and when there are none,
 * those most likely to have changed (candidates.ts), at most `checksADay`. People whose last write Graph does not show
 * yet are left out. Errors leave the stored state as it is.
 */
export async function scanPhotos(
  db: Database,
  graph: Graph,
  log: Log,
  checksADay: number,
): Promise<Scan> {
  const unasked = await unaskedPeople(db, MAX_PEOPLE_PER_SCAN)
  const first = await ask(db, graph, unasked, () => markReading(db))
  const known = first.isThrottled ? [] : await affordable(db, unasked.length, checksADay)
  const again = await ask(db, graph, known, (count) => spend(db, count, checksADay, Date.now()))
  const left = await countUnasked(db)
  if (first.asked > 0) await markScanned(db, left, first)
  const isThrottled = first.isThrottled || again.isThrottled
  const asked = first.asked + again.asked
  if (isThrottled) log.info({ checked: asked }, 'Graph throttles; the photo scan continues later')
  const unanswered = [...first.unanswered, ...again.unanswered]
  const isFull = unasked.length + known.length === MAX_PEOPLE_PER_SCAN
  const mayGoOn = !isThrottled && unanswered.length < MAX_PEOPLE_PER_SCAN
  return { left: isFull && mayGoOn ? 'more' : 'done', asked, unanswered, people: left.people }
}

/** In whole batches, since a batch of a few is a round trip as well. */
async function affordable(db: Database, taken: number, checksADay: number): Promise<PersonToAsk[]> {
  const room = MAX_PEOPLE_PER_SCAN - taken
  if (room === 0) return []
  const budget = await budgetLeft(db, checksADay, Date.now())
  const limit = Math.min(room, budget - (budget % MAX_BATCH_ITEMS))
  return limit > 0 ? peopleToRecheck(db, limit) : []
}

interface Scanned {
  asked: number
  unanswered: ErrorCode[]
  isThrottled: boolean
  ms: number
}

/** @param before called with the number of people who are asked for next */
async function ask(
  db: Database,
  graph: Graph,
  candidates: PersonToAsk[],
  before: (asked: number) => Promise<void>,
): Promise<Scanned> {
  const startedAt = performance.now()
  const unanswered: ErrorCode[] = []
  let asked = 0
  let isThrottled = false
  while (asked < candidates.length && !isThrottled) {
    const chunk = candidates.slice(asked, asked + PEOPLE_PER_CHUNK)
    await before(chunk.length)
    const answers = await photoStates(
      graph,
      chunk.map(({ id }) => id),
    )
    await store(db, resultsOf(chunk, answers))
    asked += chunk.length
    unanswered.push(...chunk.flatMap(({ id }) => whyUnanswered(answers.get(id))))
    isThrottled = [...answers.values()].some(({ kind }) => kind === 'throttled')
  }
  return { asked, unanswered, isThrottled, ms: performance.now() - startedAt }
}

function whyUnanswered(answer: Lookup<PhotoMetadata> | undefined): ErrorCode[] {
  if (!answer) return ['graph_failed']
  if (answer.kind === 'failed') return [answer.code]
  return isForbidden(answer) ? ['reading_not_allowed'] : []
}

/** Other refusals are about the account, this one is about the app. */
const isForbidden = (answer: Lookup<PhotoMetadata> | undefined): boolean =>
  answer?.kind === 'refused' && answer.code === 'not_allowed'

/** Makes the next scans check everybody again; the stored state stays until then. */
export async function resetPhotoChecks(db: Database): Promise<void> {
  await db
    .update(people)
    .set({ photoCheckedAt: null, photoDueAt: sql`now()` })
    .where(isNotNull(people.photoCheckedAt))
}

/** If the app may not read anybody's photo, everybody is checked again once it may. */
function resultsOf(chunk: PersonToAsk[], answers: Map<string, Lookup<PhotoMetadata>>): Result[] {
  const mayRead = !chunk.every(({ id }) => isForbidden(answers.get(id)))
  return chunk.map((candidate) => {
    const result = resultOf(candidate, answers.get(candidate.id))
    return { ...result, checked: result.checked && mayRead }
  })
}

function resultOf(person: PersonToAsk, answer: Lookup<PhotoMetadata> | undefined): Result {
  const before = { id: person.id, former_photo: person.photo, former_etag: person.photoEtag }
  const unchanged = { photo: person.photo, etag: person.photoEtag }
  if (answer?.kind === 'found') {
    return { ...before, photo: 'has', etag: answer.value.etag, checked: true }
  }
  if (answer?.kind === 'none') return { ...before, photo: 'none', etag: null, checked: true }
  // Gone and refused are final for a day: checking them again at once would starve everyone else.
  const isFinal = answer?.kind === 'gone' || answer?.kind === 'refused'
  return { ...before, ...unchanged, checked: isFinal }
}

/** After 5, 10, 20 … minutes, at most a day: whoever Graph never answers for does not hold others up. */
const nextTry = sql`now() + least(interval '1 day', interval '5 minutes' * power(2, least(photo_failures, 9)))`

async function store(db: Database, results: Result[]): Promise<void> {
  await db.execute(sql`
    update ${people} set
      photo = seen.photo,
      photo_etag = seen.etag,
      photo_checked_at = case when seen.checked then now() else people.photo_checked_at end,
      photo_due_at = case when seen.checked then now() else ${nextTry} end,
      photo_failures = case when seen.checked then 0 else photo_failures + 1 end,
      thumbnail_sha = case when seen.etag is not distinct from seen.former_etag then thumbnail_sha end
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as seen(
      id text, former_photo text, former_etag text, photo text, etag text, checked boolean)
    where people.id = seen.id
      and people.photo = seen.former_photo
      and people.photo_etag is not distinct from seen.former_etag`)
}
