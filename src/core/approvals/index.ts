import { and, eq, sql } from 'drizzle-orm'
import type { ApprovalService, ApprovalDecision } from '../contracts.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { PhotosAs } from '../onePhoto/ownPhoto.ts'
import { explainRefused } from '../onePhoto/refusal.ts'
import { trackChanges } from '../onePhoto/track.ts'
import type { WorkContext } from '../runs/execute/workContext.ts'
import { CARD_SIDE_PX, resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import { getBlob } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import type { Store } from '../store/open.ts'
import { approvals } from '../store/schema.ts'
import { approveOne, type ApproveContext } from './approve.ts'
import { declineAll } from './decline.ts'
import { approvalById, lastOf, listApprovals, nextApproval } from './list.ts'
import { selectedApprovals } from './selected.ts'

/** How long somebody finds on their own page what became of their photo. */
const OUTCOME_SHOWN_DAYS = 14

interface Dependencies extends Pick<ApproveContext, 'access'> {
  photosAs: PhotosAs
  explainRefusal: WorkContext['explainRefusal']
  log: Log
  /** called after photos were set */
  onChange: () => Promise<void>
  /** called after somebody has decided, for those who are told in the chat */
  onDecided?: () => Promise<void>
}

/** Own photos that wait until somebody who manages photos has decided. `idle` waits for changes in progress. */
export function createApprovals(
  { db, patient }: Pick<Store, 'db' | 'patient'>,
  dependencies: Dependencies,
): ApprovalService & { idle(): Promise<void> } {
  const { photosAs, access, explainRefusal, log, onChange } = dependencies
  const { onDecided = async () => {} } = dependencies
  const { track, later, idle } = trackChanges()
  const explain = explainRefused({ db, explainRefusal, log })
  const contextFor: ApproveContext['contextFor'] = (by, as) => {
    return { db, photos: photosAs(by, as), explain, later: later(patient.db) }
  }
  const context = { db, access, track, contextFor }
  return {
    ...ofPerson(db, onDecided),
    idle,
    list: (query) => listApprovals(db, query),
    selected: (selection, page) => selectedApprovals(db, selection, page),
    waiting: () => db.$count(approvals, eq(approvals.state, 'waiting')),
    get: (id) => approvalById(db, id),
    next: (after) => nextApproval(db, after),
    picture: (id) => pictureOf(db, eq(approvals.id, id)),
    preview: async (id) => resizeJpeg(await pictureOf(db, eq(approvals.id, id)), CARD_SIDE_PX),
    ...decisionsOf(context, onChange, onDecided),
  }
}

/** What people who manage photos decide. */
const decisionsOf = (
  context: ApproveContext,
  onChange: () => Promise<void>,
  onDecided: () => Promise<void>,
): Pick<ApprovalService, 'approve' | 'decline'> => ({
  async approve(by, ids, options) {
    const decisions: ApprovalDecision[] = []
    // One after the other: each is a few calls to Graph, and somebody waits for all of them
    for (const id of new Set(ids)) {
      const error = await approveOne(context, by, id, options).then(
        () => null,
        (thrown: unknown) => asExpected(thrown),
      )
      decisions.push({ id, error })
    }
    await onChange()
    await onDecided()
    return decisions
  },
  async decline(by, ids, reason) {
    const decisions = await declineAll(context.db, by, [...new Set(ids)], reason)
    await onDecided()
    return decisions
  },
})

/** What people do about a photo of their own that waits. */
function ofPerson(
  db: Database,
  onDecided: () => Promise<void>,
): Pick<ApprovalService, 'mine' | 'myPicture' | 'withdraw'> {
  return {
    mine: (owner) => lastOf(db, owner.id, OUTCOME_SHOWN_DAYS),
    async myPicture(owner) {
      const last = await lastOf(db, owner.id, OUTCOME_SHOWN_DAYS)
      if (!last) throw new AppError('not_found')
      return pictureOf(db, eq(approvals.id, last.id))
    },
    async withdraw(owner) {
      const withdrawn = await db
        .update(approvals)
        .set({ state: 'withdrawn', decidedAt: sql`now()` })
        .where(and(eq(approvals.personId, owner.id), eq(approvals.state, 'waiting')))
        .returning({ id: approvals.id })
      if (withdrawn.length === 0) throw new AppError('nothing_waits')
      await onDecided()
    },
  }
}

/** @throws anything but an AppError, which is a bug, and the codes that would meet all others as well */
function asExpected(thrown: unknown): AppError {
  if (thrown instanceof AppError && !forAll.includes(thrown.code)) return thrown
  throw thrown
}

/** Of the approver, not of one photo. */
const forAll: AppError['code'][] = [
  'admins_only',
  'guests_not_allowed',
  'consent_required',
  'mfa_required',
  'sign_in_again',
  'token_wrong_tenant',
  'database_unavailable',
]

async function pictureOf(db: Database, condition: ReturnType<typeof eq>): Promise<Buffer> {
  const [row] = await db.select({ sha: approvals.preparedSha }).from(approvals).where(condition)
  if (!row) throw new AppError('not_found')
  const jpeg = await getBlob(db, row.sha)
  if (!jpeg) throw new AppError('draft_gone')
  return jpeg
}
