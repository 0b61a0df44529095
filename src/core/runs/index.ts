import { resizeJpeg } from '../imaging/resize.ts'
import type { ImportsRoom } from '../index.ts'
import type { Principal } from '../model.ts'
import { getBlob } from '../store/blobs.ts'
import type { Store } from '../store/open.ts'
import { cancelImport, pauseImport, resumeImport, retryImport } from './commands/control.ts'
import { addItems, createImport } from './commands/create.ts'
import { follow } from './queries/follow.ts'
import { discardImport, leaveOut, startImport } from './commands/held.ts'
import { itemIn, listImports, ownImport, pageOfItems, summaryOf } from './queries/summaries.ts'
import { receiveFile, type RequestRun } from './commands/receiveFile.ts'
import { originalView, recropItem } from './commands/recrop.ts'
import { beforeOf, undoImport } from './commands/undo.ts'
import { reportOf } from './queries/report.ts'

/** Imports as those who begin them see them; the work itself is `run.ts`. */
export function createImports(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  requestRun: RequestRun,
): ImportsRoom {
  const parts = { db, originals, requestRun }
  return {
    async create(owner, existing) {
      const id = await createImport(db, owner, existing)
      return summaryOf(db, await ownImport(db, owner, id))
    },
    addItems: (owner, importId, added) => addItems(db, owner, importId, added),
    receiveFile: (owner, importId, itemId, file, full = null) =>
      receiveFile(parts, owner, importId, itemId, file, full),
    list: (owner, query) => listImports(db, owner, query),
    get: async (owner, importId) => summaryOf(db, await ownImport(db, owner, importId)),
    async items(owner, importId, query) {
      await ownImport(db, owner, importId)
      return pageOfItems(db, importId, query)
    },
    ...steering(parts),
    discard: (owner, importId) => discardImport(parts, owner, importId),
    leaveOut: (owner, importId, itemId, out) => leaveOut(parts, owner, importId, itemId, out),
    recrop: (owner, importId, itemId, request) =>
      recropItem(parts, owner, importId, itemId, request),
    async picture(owner, importId, itemId, side) {
      await ownImport(db, owner, importId)
      const { preparedSha } = await itemIn(db, importId, itemId)
      const jpeg = preparedSha === null ? null : await getBlob(db, preparedSha)
      return jpeg && resizeJpeg(jpeg, side)
    },
    original: (owner, importId, itemId) => originalView(parts, owner, importId, itemId),
    report: (owner, importId, format) => reportOf(db, owner, importId, format),
    before: (owner, importId, itemId, side) => beforeOf(db, owner, importId, itemId, side),
    follow: (owner, importId, signal) => follow(db, owner, importId, signal),
  }
}

interface Parts extends Pick<Store, 'db' | 'originals'> {
  requestRun: RequestRun
}

/** What changes the course of a whole import, and answers with how it stands then. */
function steering(
  parts: Parts,
): Pick<ImportsRoom, 'start' | 'pause' | 'resume' | 'cancel' | 'retry' | 'undo'> {
  const { db } = parts
  const told = async (owner: Principal, importId: string) =>
    summaryOf(db, await ownImport(db, owner, importId))
  return {
    async start(owner, importId, awaiting) {
      await startImport(parts, owner, importId, awaiting)
      return told(owner, importId)
    },
    async pause(owner, importId) {
      await pauseImport(parts, owner, importId)
      return told(owner, importId)
    },
    async resume(owner, importId) {
      await resumeImport(parts, owner, importId)
      return told(owner, importId)
    },
    async cancel(owner, importId) {
      await cancelImport(parts, owner, importId)
      return told(owner, importId)
    },
    async retry(owner, importId, request) {
      await retryImport(parts, owner, importId, request)
      return told(owner, importId)
    },
    async undo(owner, importId, itemIds) {
      return told(owner, await undoImport(parts, owner, importId, itemIds))
    },
  }
}
