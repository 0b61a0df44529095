import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { backOffMs } from '../../background/backOff.ts'
import { contentHash, showInCard, type Showing } from '../../background/showInCard.ts'
import type { Ending } from '../../background/watch.ts'
import type { ConversationService, FinishedRun, RunCardChat } from '../../contracts.ts'
import type { Clock } from '../../graph/request.ts'
import type { Log } from '../../log.ts'
import type { RunSummary } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runCards, runs } from '../../store/schema.ts'
import { summariesOf } from '../queries/summaries.ts'
import type { RunRow } from '../rows/items.ts'
import { problemsOf } from './notify.ts'

/** Of the cards of one chat, one is replaced within this: Teams takes 1,800 messages an hour there. */
const SHOWN_EVERY_MS = 4000
const LOOK_EVERY_MS = 1000
/** Also while nothing changes, as with a run that waits for files. */
const MAX_PAUSE_MS = 10_000
/** Pauses are this many times as long as a look took, so that large runs don't load the database. */
const MIN_PAUSE_FACTOR = 19
/** A job must end before pg-boss counts it as lost; the schedule goes on. */
const WORK_FOR_MS = 5 * 3_600_000
/** Afterwards a card shows what it last showed, until somebody presses a button of it. */
const KEPT_FOR = sql`interval '7 days'`
/** Whoever has asked within this looks at the card. */
const IN_VIEW_FOR = sql`interval '15 minutes'`
const MAX_CARDS = 200

export interface CardWork {
  db: Database
  conversations: Pick<ConversationService, 'of'>
  log: Log
  clock: Pick<Clock, 'now' | 'random' | 'sleep'>
}

type CardRow = typeof runCards.$inferSelect

interface Due {
  card: CardRow
  run: RunRow
  /** something was sent to this chat a moment ago, or it is to be left in peace */
  isHeld: boolean
}

/**
 * Keeps the cards that show runs up to date, for as long as one of the runs is under way. What they show is compared with
 * the rows, so another process can go on at any time.
 */
export async function showRuns(
  work: CardWork,
  chat: RunCardChat | null,
  signal: AbortSignal,
): Promise<Ending> {
  if (chat === null) return 'idle'
  const { db, clock } = work
  await db.delete(runCards).where(lt(runCards.askedAt, sql`now() - ${KEPT_FOR}`))
  const until = clock.now() + WORK_FOR_MS
  let ending: Ending = 'idle'
  let quiet = 0
  while (!signal.aborted) {
    const began = clock.now()
    const due = await dueCards(db)
    const showings = await showSome(work, chat, due)
    if (showings.some(({ kind }) => kind === 'shown')) ending = 'done'
    if (!due.some(isMoving) || clock.now() > until) break
    const isQuiet = showings.length > 0 && showings.every(({ kind }) => kind === 'same')
    quiet = isQuiet ? quiet + 1 : 0
    const pause = Math.max(LOOK_EVERY_MS * 2 ** quiet, MIN_PAUSE_FACTOR * (clock.now() - began))
    await clock.sleep(Math.min(pause, MAX_PAUSE_MS), signal)
  }
  return ending
}

/**
 * Shows how a run has ended in its cards, at once.
 * @returns whether somebody who looks at one of them has seen it there
 */
export async function showOutcome(
  work: CardWork,
  chat: RunCardChat | null,
  finished: FinishedRun,
): Promise<boolean> {
  if (chat === null) return false
  const { db } = work
  const ofRun = eq(runCards.runId, finished.summary.id)
  for (const { card } of await dueCards(db, ofRun)) await showOne(work, chat, card, finished)
  const seen = await db
    .select({ card: runCards.card })
    .from(runCards)
    .innerJoin(runs, eq(runs.id, runCards.runId))
    .where(
      and(
        ofRun,
        sql`${runCards.endedAt} >= ${runs.finishedAt}`,
        gt(runCards.askedAt, sql`${runs.finishedAt} - ${IN_VIEW_FOR}`),
      ),
    )
    .limit(1)
  return seen.length > 0
}

const isMoving = ({ card, run }: Due): boolean =>
  card.shown === null || (run.startedAt !== null && run.pausedAt === null)

/** Of several cards of a run that is under way, the newest; of one that has ended, all that don't show it yet. */
async function dueCards(db: Database, only?: SQL): Promise<Due[]> {
  const isNewest = sql`not exists (
    select from run_cards newer where newer.run_id = ${runCards.runId}
      and newer.person_id = ${runCards.personId} and newer.asked_at > ${runCards.askedAt}
      and not newer.asks)`
  const isUnderWay = and(isNull(runs.finishedAt), eq(runCards.asks, false), isNewest)
  const isToEnd = and(
    isNotNull(runs.finishedAt),
    or(isNull(runCards.endedAt), lt(runCards.endedAt, runs.finishedAt)),
  )
  const isHeld = sql<boolean>`bool_or(coalesce(${runCards.notBefore} > now(), false)
    or ${runCards.shownAt} > now() - make_interval(secs => ${SHOWN_EVERY_MS / 1000}))
    over (partition by ${runCards.personId})`
  return db
    .select({ card: runCards, run: runs, isHeld })
    .from(runCards)
    .innerJoin(runs, eq(runs.id, runCards.runId))
    .where(and(only, or(isUnderWay, isToEnd)))
    .orderBy(asc(runCards.shownAt))
    .limit(MAX_CARDS)
}

/** In each chat, one card at most. */
async function showSome(work: CardWork, chat: RunCardChat, due: Due[]): Promise<Showing[]> {
  const open = due.filter(({ isHeld }) => !isHeld)
  const rows = [...new Map(open.map(({ run }) => [run.id, run])).values()]
  const summaries = new Map((await summariesOf(work.db, rows)).map((each) => [each.id, each]))
  const showings: Showing[] = []
  for (const ofOne of Map.groupBy(open, ({ card }) => card.personId).values())
    for (const { card } of ofOne) {
      const summary = summaries.get(card.runId)
      if (!summary) continue
      const problems = summary.finishedAt ? await problemsOf(work.db, summary) : []
      const showing = await showOne(work, chat, card, { summary, problems })
      showings.push(showing)
      if (showing.kind !== 'same') break
    }
  return showings
}

/** Shows a run in a card, unless the bot has meanwhile answered something else there. */
async function showOne(
  { db, conversations, log, clock }: CardWork,
  chat: RunCardChat,
  row: CardRow,
  run: FinishedRun,
): Promise<Showing> {
  const { personId, card, edition } = row
  const isIt = and(eq(runCards.personId, personId), eq(runCards.card, card))
  const isAsAnswered = and(isIt, eq(runCards.edition, edition))
  const content = visibleOf(run.summary)
  if (row.shown !== contentHash(content)) {
    const claimed = await db
      .update(runCards)
      .set({ shownAt: sql`now()` })
      .where(isAsAnswered)
      .returning({ card: runCards.card })
    if (claimed.length === 0) return { kind: 'same' }
  }
  const showing = await showInCard(conversations, row, content, (reference, id) =>
    chat.show(reference, id, run),
  )
  if (showing.kind === 'same' && !run.summary.finishedAt) return showing
  if (showing.kind === 'gone') {
    log.info({ runId: run.summary.id }, 'A card that showed a run can no longer be reached')
    await db.delete(runCards).where(isIt)
  } else
    await db
      .update(runCards)
      .set(after(showing, row, run, clock.random()))
      .where(isAsAnswered)
  return showing
}

function after(showing: Showing, { refusals }: CardRow, { summary }: FinishedRun, random: number) {
  if (showing.kind === 'later') {
    const seconds = backOffMs(refusals + 1, [showing], random) / 1000
    return { refusals: refusals + 1, notBefore: sql`now() + make_interval(secs => ${seconds})` }
  }
  const endedAt = summary.finishedAt ? sql`now()` : null
  return { shown: contentHash(visibleOf(summary)), refusals: 0, notBefore: null, endedAt }
}

/** What can be seen of a run in its card. */
function visibleOf({ counts, ...summary }: RunSummary): object {
  const { name, undoesName, standing, total, pausedBecause, cancelledAt, finishedAt } = summary
  const { awaiting, received, prepared, uploading, ...ended } = counts
  return {
    name,
    undoesName,
    standing,
    total,
    ended,
    open: awaiting + received + prepared + uploading,
    pausedBecause: pausedBecause?.code ?? null,
    isCancelled: cancelledAt !== null,
    isFinished: finishedAt !== null,
  }
}
