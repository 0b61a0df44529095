import { asc, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { photoStates } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { Lookup, PhotoMetadata, PhotoState } from '../model.ts'
import type { Database } from '../store/database.ts'
import { people } from '../store/schema.ts'
import { stillReading } from './status.ts'

/** people a call looks at, and how many of them before it writes down what it saw */
const AT_MOST = 600
const AT_ONCE = 60
/** ms after which somebody's photo is looked at again */
const STALE = 24 * 3_600_000

interface Candidate {
  id: string
  photo: PhotoState
  photoEtag: string | null
}

/** What was seen of one photo, and what was known before: a write that came between is not undone. */
interface Seen {
  id: string
  former_photo: PhotoState
  former_etag: string | null
  photo: PhotoState
  etag: string | null
  /** false = Graph could not say; ask again soon */
  checked: boolean
}

/**
 * Asks for the photo state of some people: those never looked at first, then those not looked at for a day. An
 * error leaves what was known.
 * @returns `more` when there are others and Graph answers; `done` when all are known, or Graph wants a pause
 */
export async function scanPhotos(db: Database, graph: Graph, log: Log): Promise<'more' | 'done'> {
  const candidates: Candidate[] = await db
    .select({ id: people.id, photo: people.photo, photoEtag: people.photoEtag })
    .from(people)
    .where(
      or(isNull(people.photoCheckedAt), lt(people.photoCheckedAt, new Date(Date.now() - STALE))),
    )
    .orderBy(sql`${people.photoCheckedAt} asc nulls first`, asc(people.id))
    .limit(AT_MOST)
  let unanswered = 0
  for (let start = 0; start < candidates.length; start += AT_ONCE) {
    await stillReading(db)
    const some = candidates.slice(start, start + AT_ONCE)
    const answers = await photoStates(
      graph,
      some.map(({ id }) => id),
    )
    const seen = some.map((candidate) => seenOf(candidate, answers.get(candidate.id)))
    await record(db, seen)
    unanswered += seen.filter(({ checked }) => !checked).length
    if ([...answers.values()].some(({ kind }) => kind === 'throttled')) {
      log.info({ asked: start + some.length }, 'Graph wants a pause; the photo scan goes on later')
      return 'done'
    }
  }
  if (unanswered > 0) log.warn({ unanswered }, 'Graph did not say whether some people have a photo')
  return candidates.length === AT_MOST && unanswered < AT_MOST ? 'more' : 'done'
}

/** Lets the next scans look at everybody again; what is known of them counts until then. */
export async function forgetChecks(db: Database): Promise<void> {
  await db.update(people).set({ photoCheckedAt: null }).where(isNotNull(people.photoCheckedAt))
}

function seenOf(person: Candidate, answer: Lookup<PhotoMetadata> | undefined): Seen {
  const before = { id: person.id, former_photo: person.photo, former_etag: person.photoEtag }
  const unchanged = { photo: person.photo, etag: person.photoEtag }
  if (answer?.kind === 'found') {
    return { ...before, photo: 'has', etag: answer.value.etag, checked: true }
  }
  if (answer?.kind === 'none') return { ...before, photo: 'none', etag: null, checked: true }
  // who cannot have a photo is left for a day; asking again at once would keep everybody else waiting
  const settled = answer?.kind === 'gone' || answer?.kind === 'refused'
  return { ...before, ...unchanged, checked: settled }
}

async function record(db: Database, seen: Seen[]): Promise<void> {
  await db.execute(sql`
    update ${people} set
      photo = seen.photo,
      photo_etag = seen.etag,
      photo_checked_at = case when seen.checked then now() end,
      thumbnail_sha = case when seen.etag is not distinct from seen.former_etag then thumbnail_sha end
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as seen(
      id text, former_photo text, former_etag text, photo text, etag text, checked boolean)
    where people.id = seen.id
      and people.photo = seen.former_photo
      and people.photo_etag is not distinct from seen.former_etag`)
}
