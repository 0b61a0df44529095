import { photoStates } from '../../graph/photos.ts'
import type { Graph } from '../../graph/request.ts'
import { MAX_BATCH_ITEMS } from '../../graph/send/batch.ts'
import type { Log } from '../../log.ts'
import type { ErrorCode } from '../../errors.ts'
import type { Lookup, PhotoMetadata } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { markReading } from '../status.ts'
import { putFirst } from './askAgain.ts'
import { peopleToRecheck, unaskedPeople, type PersonToAsk } from './candidates.ts'
import {
  afterAnswers,
  countPeople,
  keepProgress,
  recount,
  resting,
  takeProgress,
  type Progress,
} from './progress.ts'
import { budgetLeft, spend } from './scanBudget.ts'
import { storeChecks, type PhotoCheck } from './storeChecks.ts'

export const MAX_PEOPLE_PER_SCAN = 600
/** Results are stored after this many people. */
export const PEOPLE_PER_CHUNK = 60

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
  const isNew = await putFirst(db)
  const unasked = await unaskedPeople(db, MAX_PEOPLE_PER_SCAN)
  const first = await askFirst({ db, graph }, unasked, isNew)
  const known = first.isThrottled ? [] : await affordable(db, unasked.length, checksADay)
  const again = await ask({ db, graph }, known, {
    before: (count) => spend(db, count, checksADay, Date.now()),
  })
  const isThrottled = first.isThrottled || again.isThrottled
  const asked = first.asked + again.asked
  if (isThrottled) log.info({ checked: asked }, 'Graph throttles; the photo scan continues later')
  const unanswered = [...first.unanswered, ...again.unanswered]
  const isFull = unasked.length + known.length === MAX_PEOPLE_PER_SCAN
  const mayGoOn = !isThrottled && unanswered.length < MAX_PEOPLE_PER_SCAN
  const people = await countPeople(db)
  return { left: isFull && mayGoOn ? 'more' : 'done', asked, unanswered, people }
}

/** People to be asked for first, and how far that is, after each chunk. */
async function askFirst(
  context: Context,
  unasked: PersonToAsk[],
  isNew: boolean,
): Promise<Scanned> {
  const { db } = context
  if (unasked.length === 0) return { asked: 0, unanswered: [], isThrottled: false }
  let progress = await takeProgress(db, Date.now(), isNew)
  const keep = (next: Progress) => keepProgress(db, (progress = next))
  const scanned = await ask(context, unasked, {
    before: () => markReading(db),
    after: (answered) => keep(afterAnswers(progress, answered, Date.now())),
  })
  const isLast = unasked.length < MAX_PEOPLE_PER_SCAN
  if (isLast && !scanned.isThrottled) await keep(await recount(db, progress, Date.now()))
  const isOver = isLast || scanned.isThrottled || scanned.unanswered.length === unasked.length
  if (isOver && progress.unasked > 0) await keep(resting(progress, Date.now()))
  return scanned
}

/** In whole batches, since a batch of a few is a round trip as well. */
async function affordable(db: Database, taken: number, checksADay: number): Promise<PersonToAsk[]> {
  const room = MAX_PEOPLE_PER_SCAN - taken
  if (room === 0) return []
  const budget = await budgetLeft(db, checksADay, Date.now())
  const limit = Math.min(room, budget - (budget % MAX_BATCH_ITEMS))
  return limit > 0 ? peopleToRecheck(db, limit) : []
}

interface Context {
  db: Database
  graph: Graph
}

interface Scanned {
  asked: number
  unanswered: ErrorCode[]
  isThrottled: boolean
}

/** Called around each chunk, with how many people are asked for and how many of them were answered for. */
interface Around {
  before: (asked: number) => Promise<void>
  after?: (answered: number) => Promise<void>
}

async function ask(
  { db, graph }: Context,
  candidates: PersonToAsk[],
  { before, after }: Around,
): Promise<Scanned> {
  const unanswered: ErrorCode[] = []
  let asked = 0
  let isThrottled = false
  while (asked < candidates.length && !isThrottled) {
    const chunk = candidates.slice(asked, asked + PEOPLE_PER_CHUNK)
    await before(chunk.length)
    const ids = chunk.map(({ id }) => id)
    const answers = await photoStates(graph, ids)
    const checks = checksOf(chunk, answers)
    await storeChecks(db, checks)
    asked += chunk.length
    unanswered.push(...ids.flatMap((id) => whyUnanswered(answers.get(id))))
    isThrottled = [...answers.values()].some(({ kind }) => kind === 'throttled')
    await after?.(checks.filter(({ checked }) => checked).length)
  }
  return { asked, unanswered, isThrottled }
}

function whyUnanswered(answer: Lookup<PhotoMetadata> | undefined): ErrorCode[] {
  if (!answer) return ['graph_failed']
  if (answer.kind === 'failed') return [answer.code]
  return isForbidden(answer) ? ['reading_not_allowed'] : []
}

/** Other refusals are about the account, this one is about the app. */
const isForbidden = (answer: Lookup<PhotoMetadata> | undefined): boolean =>
  answer?.kind === 'refused' && answer.code === 'not_allowed'

/** If the app may not read anybody's photo, everybody is checked again once it may. */
function checksOf(chunk: PersonToAsk[], answers: Map<string, Lookup<PhotoMetadata>>): PhotoCheck[] {
  const mayRead = !chunk.every(({ id }) => isForbidden(answers.get(id)))
  return chunk.map((candidate) => {
    const check = checkOf(candidate, answers.get(candidate.id))
    return { ...check, checked: check.checked && mayRead }
  })
}

function checkOf(person: PersonToAsk, answer: Lookup<PhotoMetadata> | undefined): PhotoCheck {
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
