import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import { createWatch, type Ending, type Watch } from '../background/watch.ts'
import type { ErrorCode } from '../errors.ts'
import type { Log } from '../log.ts'
import { withRequestId } from '../telemetry/requestId.ts'
import type { Database, Store } from '../store/open.ts'
import { FORMER_QUEUES, queues, type JobData, type QueueName } from './queues.ts'

export type Handlers = { [Name in QueueName]: (data: JobData[Name]) => Promise<Ending> }

export interface Jobs {
  requestSync(): Promise<void>
  requestScan(): Promise<void>
  requestNotify(): Promise<void>
  requestTidy(): Promise<void>
  /** @param startAfter seconds */
  requestLook(startAfter: number): Promise<void>
  /** with `tx`, the job exists only if the transaction commits */
  requestRun(runId: string, tx?: Database): Promise<void>
  /** like `requestRun`, once for all calls within `WAKE_AFTER_MS`; what a crash prevents, the sweep does */
  requestRunSoon(runId: string): void
  /** performs work that a handler doesn't wait for, as a job is performed: its end is recorded, and it never throws */
  watch: Watch
  /** starts the workers; call once */
  work(handlers: Handlers): Promise<void>
  /** starts no more jobs and waits for the running ones */
  stop(): Promise<void>
}

/** How long pg-boss waits for running jobs. */
const STOP_TIMEOUT_MS = 5000

/** Files arrive many a second, and a job costs as much as all else that is stored about one. */
const WAKE_AFTER_MS = 250

const names = Object.keys(queues) as QueueName[]

/**
 * Starts pg-boss on the store's database. Its errors are logged; none ends the process.
 * @param onRecorded called when the end of some work was recorded
 */
export async function openJobs(
  store: Store,
  log: Log,
  onRecorded: () => void = () => {},
): Promise<Jobs> {
  const boss = await startBoss(store, log)
  let stopping = false
  const record = createWatch(store.db, log, () => stopping)
  const watch: Watch = async (...work) => {
    await record(...work)
    onRecorded()
  }
  const runs = runRequests(boss, log)
  return {
    watch,
    requestSync: async () => void (await boss.send('directory-sync')),
    requestScan: async () => void (await boss.send('photo-scan')),
    requestNotify: async () => void (await boss.send('run-notify')),
    requestTidy: async () => void (await boss.send('tidy')),
    requestLook: async (startAfter) => void (await boss.send('look-again', null, { startAfter })),
    requestRun: (runId, tx) => runs.request(runId, tx),
    requestRunSoon: (runId) => runs.requestSoon(runId),
    work: async (handlers) => {
      for (const name of names) await startWorker(boss, name, handlers[name], watch)
    },
    async stop() {
      stopping = true
      runs.stop()
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

function runRequests(boss: PgBoss, log: Log) {
  const soon = new Map<string, NodeJS.Timeout>()
  let stopped = false
  const request: Jobs['requestRun'] = async (runId, tx) => {
    const within = tx ? { db: fromDrizzle(tx, sql) } : {}
    await boss.send('run', { runId }, { singletonKey: runId, ...within })
  }
  const requestNow = (runId: string): void => {
    soon.delete(runId)
    request(runId).catch((err: Error) => {
      if (!isLost(err)) log.error({ err, runId }, 'A run could not be requested; the sweep does it')
    })
  }
  return {
    request,
    requestSoon(runId: string): void {
      if (stopped || soon.has(runId)) return
      soon.set(runId, setTimeout(requestNow, WAKE_AFTER_MS, runId).unref())
    },
    stop(): void {
      stopped = true
      for (const timer of soon.values()) clearTimeout(timer)
    },
  }
}

/** With all queues, and without those of earlier versions. */
async function startBoss({ jobs, engine }: Store, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({ db: jobs, backend: engine })
  boss.on('error', (err) => {
    // The store has reported it; pg-boss reports copies of errors, of every queue every second.
    if (!isLost(err)) log.error({ err }, 'Job queue error')
  })
  boss.on('warning', ({ message }) => log.warn({ message }, 'Job queue warning'))
  await boss.start()
  for (const name of names) {
    await boss.createQueue(name, queues[name].options)
    // PGlite has one process, and it has just started: jobs that still count as running were cut off.
    if (engine === 'pglite') await boss.deleteAllJobs(name)
  }
  // Takes a queue's schedule with it, and does nothing if there is no such queue.
  for (const name of FORMER_QUEUES) await boss.deleteQueue(name)
  return boss
}

const isLost = (error: object): boolean =>
  'code' in error && error.code === ('database_unavailable' satisfies ErrorCode)

async function startWorker<Name extends QueueName>(
  boss: PgBoss,
  name: Name,
  handler: Handlers[Name],
  watch: Watch,
): Promise<void> {
  const { cron, pollingSeconds, isOnlyBegun = false } = queues[name]
  const perform: Watch = isOnlyBegun ? async (_, begin) => void (await begin()) : watch
  await boss.work<JobData[Name]>(
    name,
    { pollingIntervalSeconds: pollingSeconds },
    async ([job]) => {
      if (job) await withRequestId(randomUUID(), () => perform(name, () => handler(job.data)))
    },
  )
  if (cron) await boss.schedule(name, cron)
}
