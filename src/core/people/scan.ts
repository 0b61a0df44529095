import { and, asc, isNotNull, isNull, lt, not, or, sql } from 'drizzle-orm'
import { photoStates } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { ErrorCode } from '../errors.ts'
import type { Lookup, PhotoMetadata, PhotoState } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { isAwaited } from './awaited.ts'
import { markReading } from './status.ts'

export const MAX_PEOPLE_PER_SCAN = 600
/** Results are stored after this many people. */
const PEOPLE_PER_CHUNK = 60
/** A photo checked longer ago than this is checked again. */
const STALE_AFTER_MS = 24 * 3_600_000

interface Candidate {
  id: string
  photo: PhotoState
  photoEtag: string | null
}

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
 * Checks the photo state of up to 600 people: those never checked first, then those checked longest ago. People
 * whose last write Graph does not show yet are left out. Errors leave the stored state as it is.
 */
export async function scanPhotos(db: Database, graph: Graph, log: Log): Promise<Scan> {
  const candidates = await peopleToCheck(db)
  const unanswered: ErrorCode[] = []
  let asked = 0
  const ended = async (left: Scan['left']): Promise<Scan> => ({
    left,
    asked,
    unanswered,
    people: await db.$count(people),
  })
  for (let start = 0; start < candidates.length; start += PEOPLE_PER_CHUNK) {
    await markReading(db)
    const chunk = candidates.slice(start, start + PEOPLE_PER_CHUNK)
    const answers = await photoStates(
      graph,
      chunk.map(({ id }) => id),
    )
    await store(db, resultsOf(chunk, answers))
    asked += chunk.length
    unanswered.push(...chunk.flatMap(({ id }) => whyUnanswered(answers.get(id))))
    if ([...answers.values()].some(({ kind }) => kind === 'throttled')) {
      log.info({ checked: start + chunk.length }, 'Graph throttles; the photo scan continues later')
      return ended('done')
    }
  }
  const isFull = candidates.length === MAX_PEOPLE_PER_SCAN
  return ended(isFull && unanswered.length < MAX_PEOPLE_PER_SCAN ? 'more' : 'done')
}

function whyUnanswered(answer: Lookup<PhotoMetadata> | undefined): ErrorCode[] {
  if (!answer) return ['graph_failed']
  if (answer.kind === 'failed') return [answer.code]
  return isForbidden(answer) ? ['reading_not_allowed'] : []
}

/** Other refusals are about the account, this one is about the app. */
const isForbidden = (answer: Lookup<PhotoMetadata> | undefined): boolean =>
  answer?.kind === 'refused' && answer.code === 'not_allowed'

async function peopleToCheck(db: Database): Promise<Candidate[]> {
  return db
    .select({ id: people.id, photo: people.photo, photoEtag: people.photoEtag })
    .from(people)
    .where(
      and(
        or(
          isNull(people.photoCheckedAt),
          lt(people.photoCheckedAt, new Date(Date.now() - STALE_AFTER_MS)),
        ),
        not(isAwaited),
      ),
    )
    .orderBy(sql`${people.photoCheckedAt} asc nulls first`, asc(people.id))
    .limit(MAX_PEOPLE_PER_SCAN)
}

/** Makes the next scans check everybody again; the stored state stays until then. */
export async function resetPhotoChecks(db: Database): Promise<void> {
  await db.update(people).set({ photoCheckedAt: null }).where(isNotNull(people.photoCheckedAt))
}

/** If the app may not read anybody's photo, everybody is checked again once it may. */
function resultsOf(chunk: Candidate[], answers: Map<string, Lookup<PhotoMetadata>>): Result[] {
  const mayRead = !chunk.every(({ id }) => isForbidden(answers.get(id)))
  return chunk.map((candidate) => {
    const result = resultOf(candidate, answers.get(candidate.id))
    return { ...result, checked: result.checked && mayRead }
  })
}

function resultOf(person: Candidate, answer: Lookup<PhotoMetadata> | undefined): Result {
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

async function store(db: Database, results: Result[]): Promise<void> {
  await db.execute(sql`
    update ${people} set
      photo = seen.photo,
      photo_etag = seen.etag,
      photo_checked_at = case when seen.checked then now() end,
      thumbnail_sha = case when seen.etag is not distinct from seen.former_etag then thumbnail_sha end
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as seen(
      id text, former_photo text, former_etag text, photo text, etag text, checked boolean)
    where people.id = seen.id
      and people.photo = seen.former_photo
      and people.photo_etag is not distinct from seen.former_etag`)
}
