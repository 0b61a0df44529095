import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database, Store } from '../store/open.ts'
import { FORMER_QUEUES, queues, type JobData, type QueueName } from './queues.ts'

export type Handlers = { [Name in QueueName]: (data: JobData[Name]) => Promise<void> }

export interface Jobs {
  requestSync(): Promise<void>
  requestScan(): Promise<void>
  requestNotify(): Promise<void>
  requestTidy(): Promise<void>
  /** @param startAfter seconds */
  requestLook(startAfter: number): Promise<void>
  /** with `tx`, the job exists only if the transaction commits */
  requestRun(runId: string, tx?: Database): Promise<void>
  /** starts the workers; call once */
  work(handlers: Handlers): Promise<void>
  /** starts no more jobs and waits for the running ones */
  stop(): Promise<void>
}

/** How long pg-boss waits for running jobs. */
const STOP_TIMEOUT_MS = 60_000

const names = Object.keys(queues) as QueueName[]

/** Starts pg-boss on the store's database. Its errors are logged; none ends the process. */
export async function openJobs({ jobs: db, engine }: Store, log: Log): Promise<Jobs> {
  const boss = new PgBoss({ db, backend: engine })
  boss.on('error', (err) => log.error({ err }, 'Job queue error'))
  boss.on('warning', ({ message }) => log.warn({ message }, 'Job queue warning'))
  await boss.start()
  for (const name of names) {
    await boss.createQueue(name, queues[name].options)
    // PGlite has one process, and it has just started: jobs that still count as running were cut off.
    if (engine === 'pglite') await boss.deleteAllJobs(name)
  }
  // Takes a queue's schedule with it, and does nothing if there is no such queue.
  for (const name of FORMER_QUEUES) await boss.deleteQueue(name)
  let stopping = false
  const report = (err: Error, name: string) => {
    if (stopping) log.info({ name, reason: err.message }, 'A job was interrupted by the stop')
    else log.error({ err, name }, 'A job failed')
  }
  return {
    requestSync: async () => void (await boss.send('directory-sync')),
    requestScan: async () => void (await boss.send('photo-scan')),
    requestNotify: async () => void (await boss.send('run-notify')),
    requestTidy: async () => void (await boss.send('tidy')),
    requestLook: async (startAfter) => void (await boss.send('look-again', null, { startAfter })),
    requestRun: async (runId, tx) => {
      const within = tx ? { db: fromDrizzle(tx, sql) } : {}
      await boss.send('run', { runId }, { singletonKey: runId, ...within })
    },
    work: async (handlers) => {
      for (const name of names) await startWorker(boss, name, handlers[name], report)
    },
    async stop() {
      stopping = true
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

/** Removes a queue that earlier versions used. */
async function startWorker<Name extends QueueName>(
  boss: PgBoss,
  name: Name,
  handler: Handlers[Name],
  onError: (err: Error, name: string) => void,
): Promise<void> {
  const { cron, pollingSeconds } = queues[name]
  await boss.work<JobData[Name]>(
    name,
    { pollingIntervalSeconds: pollingSeconds },
    async ([job]) => {
      if (job) await handler(job.data).catch((err: Error) => onError(err, name))
    },
  )
  if (cron) await boss.schedule(name, cron)
}
