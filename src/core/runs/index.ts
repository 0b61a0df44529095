import { createAtOnce } from '../atOnce.ts'
import type { PeopleService, RunService } from '../contracts.ts'
import type { Principal } from '../model.ts'
import { countPhotos } from '../people/counts.ts'
import { asInstalled, type CurrentSettings } from '../settings/index.ts'
import type { Database, Store } from '../store/open.ts'
import type { CommandContext, Wakers } from './commands/commandContext.ts'
import { cancelRun, pauseRun, resumeRun, retryRun } from './commands/control.ts'
import { addItems, createRun } from './commands/create.ts'
import { discardRun, leaveOut, startRun } from './commands/held.ts'
import { leaveOutNoted } from './commands/leaveOutNoted.ts'
import { reassignItem } from './commands/reassign.ts'
import { receiveFile } from './commands/receiveFile.ts'
import { originalPreview, recropItem } from './commands/recrop.ts'
import { renameRun } from './commands/rename.ts'
import { selectPeople } from './commands/select.ts'
import { undoRun } from './commands/undo.ts'
import type { Following } from './queries/follow.ts'
import { preparedPicture, previousPhoto } from './queries/pictures.ts'
import { reportOf } from './queries/report.ts'
import { countRuns, listRuns } from './queries/listRuns.ts'
import { remarksOf } from './queries/remarks.ts'
import { pageOfItems, summaryOf } from './queries/summaries.ts'
import { ownRun } from './rows/own.ts'

/** Files of one person that are received at the same time. A tab sends four at a time. */
const MAX_RECEIVING = 16
/** Told to somebody with more: about the time that one file takes. */
const RETRY_AFTER_SECONDS = 2

/**
 * Only changes and reads rows; `execute/runner.ts` does the work.
 * @param people counts who fits the filters of a selection; default: without reading the members of groups
 */
export function createRuns(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  wakers: Wakers,
  following: Following,
  people: Pick<PeopleService, 'counts'> = { counts: (query) => countPhotos(db, query) },
  settings: CurrentSettings = asInstalled,
): RunService {
  const context = { db, originals, people, settings, ...wakers }
  const receiving = createAtOnce(MAX_RECEIVING, RETRY_AFTER_SECONDS)
  return {
    ...newRuns(context),
    ...summarisedCommands(context),
    addItems: (owner, runId, added) => addItems(context, owner, runId, added),
    async receiveFile(owner, runId, itemId, file, full = null) {
      const leave = receiving(owner.id)
      return receiveFile(context, owner, runId, itemId, file, full).finally(leave)
    },
    remarks: async (owner, runId) => remarksOf(db, (await ownRun(db, owner, runId)).id),
    reassign: (owner, runId, itemId, to) => reassignItem(context, owner, runId, itemId, to),
    discard: (owner, runId) => discardRun(context, owner, runId),
    leaveOut: (owner, runId, itemId, out) => leaveOut(context, owner, runId, itemId, out),
    recrop: (owner, runId, itemId, request, signal) =>
      recropItem(context, owner, runId, itemId, request, signal),
    list: (owner, query, words) => listRuns(db, owner, query, words),
    count: (owner, filters, words) => countRuns(db, owner, filters, words),
    get: async (owner, runId) => summaryOf(db, await ownRun(db, owner, runId)),
    async items(owner, runId, query) {
      await ownRun(db, owner, runId)
      return pageOfItems(db, runId, query)
    },
    picture: (owner, runId, itemId, side) => preparedPicture(db, owner, runId, itemId, side),
    original: (owner, runId, itemId, signal) =>
      originalPreview(context, owner, runId, itemId, signal),
    before: (owner, runId, itemId, side) => previousPhoto(db, owner, runId, itemId, side),
    report: (owner, runId, format, words) => reportOf(db, owner, runId, format, words),
    follow: (owner, runId, signal) => following.follow(owner, runId, signal),
  }
}

const summaryIn = (db: Database) => async (owner: Principal, runId: string) =>
  summaryOf(db, await ownRun(db, owner, runId))

/** What makes a run, and returns its summary. */
function newRuns(
  context: CommandContext,
): Pick<RunService, 'create' | 'createOnce' | 'removePhotos' | 'restorePhotos' | 'undo'> {
  const { db } = context
  const summary = summaryIn(db)
  return {
    async create(owner, existing, name = null) {
      return summary(owner, await createRun(db, owner, { existing, name, reason: null }))
    },
    async createOnce(owner, existing, reason) {
      return summary(owner, await createRun(db, owner, { existing, name: null, reason }))
    },
    async removePhotos(owner, selection, expected) {
      const request = { kind: 'remove', selection, expected } as const
      return summary(owner, await selectPeople(context, owner, request))
    },
    async restorePhotos(owner, selection, expected) {
      const request = { kind: 'restore', selection, expected } as const
      return summary(owner, await selectPeople(context, owner, request))
    },
    async undo(owner, runId, itemIds) {
      return summary(owner, await undoRun(context, owner, runId, itemIds))
    },
  }
}

/** The commands on a whole run, each of which returns the run's summary afterwards. */
function summarisedCommands(
  context: CommandContext,
): Pick<
  RunService,
  'rename' | 'leaveOutNoted' | 'start' | 'pause' | 'resume' | 'cancel' | 'retry'
> {
  const summary = summaryIn(context.db)
  return {
    async rename(owner, runId, name) {
      await renameRun(context.db, owner, runId, name)
      return summary(owner, runId)
    },
    async leaveOutNoted(owner, runId, note, out) {
      await leaveOutNoted(context, owner, runId, note, out)
      return summary(owner, runId)
    },
    async start(owner, runId, awaiting, doubtful) {
      await startRun(context, owner, runId, awaiting, doubtful)
      return summary(owner, runId)
    },
    async pause(owner, runId) {
      await pauseRun(context, owner, runId)
      return summary(owner, runId)
    },
    async resume(owner, runId) {
      await resumeRun(context, owner, runId)
      return summary(owner, runId)
    },
    async cancel(owner, runId) {
      await cancelRun(context, owner, runId)
      return summary(owner, runId)
    },
    async retry(owner, runId, request) {
      await retryRun(context, owner, runId, request)
      return summary(owner, runId)
    },
  }
}
