import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database, Store } from '../store/open.ts'
import { FORMER_QUEUES, queues, type JobData, type QueueName } from './queues.ts'

export type Handlers = { [Name in QueueName]: (data: JobData[Name]) => Promise<void> }

export interface Jobs {
  requestSync(): Promise<void>
  requestScan(): Promise<void>
  requestTell(): Promise<void>
  requestTidy(): Promise<void>
  /** with `tx`, the job exists only if the transaction is kept */
  requestRun(runId: string, tx?: Database): Promise<void>
  /** begins to work; call once */
  work(handlers: Handlers): Promise<void>
  /** begins nothing new and waits for the jobs under way */
  stop(): Promise<void>
}

const names = Object.keys(queues) as QueueName[]

/** pg-boss on the store's own database. Its errors go to the log; none ends the process. */
export async function openJobs({ jobs: db, engine }: Store, log: Log): Promise<Jobs> {
  const boss = new PgBoss({ db, backend: engine })
  boss.on('error', (err) => log.error({ err }, 'The job queue reports an error'))
  boss.on('warning', ({ message }) => log.warn({ message }, 'The job queue warns'))
  await boss.start()
  for (const name of names) {
    await boss.createQueue(name, queues[name].options)
    // The only process there is has just started: what is still marked as running was cut off.
    if (engine === 'pglite') await boss.deleteAllJobs(name)
  }
  for (const name of FORMER_QUEUES) await retire(boss, name)
  let stopping = false
  const report = (err: Error, name: string) => {
    if (stopping) log.info({ name, reason: err.message }, 'A job was cut short by the stop')
    else log.error({ err, name }, 'A job failed')
  }
  return {
    requestSync: async () => void (await boss.send('directory-sync')),
    requestScan: async () => void (await boss.send('photo-scan')),
    requestTell: async () => void (await boss.send('run-notify')),
    requestTidy: async () => void (await boss.send('tidy')),
    requestRun: async (runId, tx) => {
      const within = tx ? { db: fromDrizzle(tx, sql) } : {}
      await boss.send('run', { runId }, { singletonKey: runId, ...within })
    },
    work: async (handlers) => {
      for (const name of names) await attend(boss, name, handlers[name], report)
    },
    async stop() {
      stopping = true
      await boss.stop({ graceful: true, timeout: 60_000 })
    },
  }
}

async function retire(boss: PgBoss, name: string): Promise<void> {
  if (!(await boss.getQueue(name))) return
  await boss.unschedule(name)
  await boss.deleteQueue(name)
}

async function attend<Name extends QueueName>(
  boss: PgBoss,
  name: Name,
  handler: Handlers[Name],
  onError: (err: Error, name: string) => void,
): Promise<void> {
  const { cron, polling } = queues[name]
  await boss.work<JobData[Name]>(name, { pollingIntervalSeconds: polling }, async ([job]) => {
    if (job) await handler(job.data).catch((err: Error) => onError(err, name))
  })
  if (cron) await boss.schedule(name, cron)
}
