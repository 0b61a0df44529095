import { resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import type { RunService } from '../contracts.ts'
import type { Principal } from '../model.ts'
import { getBlob } from '../store/blobs.ts'
import type { Store } from '../store/open.ts'
import { cancelRun, pauseRun, resumeRun, retryRun } from './commands/control.ts'
import { addItems, createRun } from './commands/create.ts'
import { follow } from './queries/follow.ts'
import { discardRun, leaveOut, startRun } from './commands/held.ts'
import { itemIn, listRuns, ownRun, pageOfItems, summaryOf } from './queries/summaries.ts'
import { receiveFile, type RequestRun } from './commands/receiveFile.ts'
import { originalView, recropItem } from './commands/recrop.ts'
import { beforeOf, undoRun } from './commands/undo.ts'
import { reportOf } from './queries/report.ts'

/** Imports as those who begin them see them; the work itself is `run.ts`. */
export function createRuns(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  requestRun: RequestRun,
): RunService {
  const parts = { db, originals, requestRun }
  return {
    async create(owner, existing) {
      const id = await createRun(db, owner, existing)
      return summaryOf(db, await ownRun(db, owner, id))
    },
    addItems: (owner, runId, added) => addItems(db, owner, runId, added),
    receiveFile: (owner, runId, itemId, file, full = null) =>
      receiveFile(parts, owner, runId, itemId, file, full),
    list: (owner, query) => listRuns(db, owner, query),
    get: async (owner, runId) => summaryOf(db, await ownRun(db, owner, runId)),
    async items(owner, runId, query) {
      await ownRun(db, owner, runId)
      return pageOfItems(db, runId, query)
    },
    ...steering(parts),
    discard: (owner, runId) => discardRun(parts, owner, runId),
    leaveOut: (owner, runId, itemId, out) => leaveOut(parts, owner, runId, itemId, out),
    recrop: (owner, runId, itemId, request) => recropItem(parts, owner, runId, itemId, request),
    async picture(owner, runId, itemId, side) {
      await ownRun(db, owner, runId)
      const { preparedSha } = await itemIn(db, runId, itemId)
      const jpeg = preparedSha === null ? null : await getBlob(db, preparedSha)
      return jpeg && resizeJpeg(jpeg, side)
    },
    original: (owner, runId, itemId) => originalView(parts, owner, runId, itemId),
    report: (owner, runId, format) => reportOf(db, owner, runId, format),
    before: (owner, runId, itemId, side) => beforeOf(db, owner, runId, itemId, side),
    follow: (owner, runId, signal) => follow(db, owner, runId, signal),
  }
}

interface Parts extends Pick<Store, 'db' | 'originals'> {
  requestRun: RequestRun
}

/** What changes the course of a whole import, and answers with how it stands then. */
function steering(
  parts: Parts,
): Pick<RunService, 'start' | 'pause' | 'resume' | 'cancel' | 'retry' | 'undo'> {
  const { db } = parts
  const told = async (owner: Principal, runId: string) =>
    summaryOf(db, await ownRun(db, owner, runId))
  return {
    async start(owner, runId, awaiting) {
      await startRun(parts, owner, runId, awaiting)
      return told(owner, runId)
    },
    async pause(owner, runId) {
      await pauseRun(parts, owner, runId)
      return told(owner, runId)
    },
    async resume(owner, runId) {
      await resumeRun(parts, owner, runId)
      return told(owner, runId)
    },
    async cancel(owner, runId) {
      await cancelRun(parts, owner, runId)
      return told(owner, runId)
    },
    async retry(owner, runId, request) {
      await retryRun(parts, owner, runId, request)
      return told(owner, runId)
    },
    async undo(owner, runId, itemIds) {
      return told(owner, await undoRun(parts, owner, runId, itemIds))
    },
  }
}
