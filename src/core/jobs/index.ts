import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { createWatch, type Ending, type Watch } from '../background/watch.ts'
import type { Role } from '../config.ts'
import { lostCodes } from '../errors.ts'
import type { Log } from '../log.ts'
import { withRequestId } from '../telemetry/requestId.ts'
import type { Store } from '../store/open.ts'
import { FORMER_QUEUES, queues, type QueueName } from './queues.ts'

export type Handlers = Record<QueueName, () => Promise<Ending>>

export interface Jobs {
  requestSync(): Promise<void>
  requestScan(): Promise<void>
  requestNotify(): Promise<void>
  requestCards(): Promise<void>
  requestTidy(): Promise<void>
  requestReminders(): Promise<void>
  requestApprovals(): Promise<void>
  /** @param startAfter seconds */
  requestLook(startAfter: number): Promise<void>
  /** performs work that a handler doesn't wait for, as a job is performed: its end is recorded, and it never throws */
  watch: Watch
  /** starts the workers; call once */
  work(handlers: Handlers): Promise<void>
  /** starts no more jobs and waits for the running ones */
  stop(): Promise<void>
}

/** How long pg-boss waits for running jobs. */
const STOP_TIMEOUT_MS = 5000

const names = Object.keys(queues) as QueueName[]

/**
 * Starts pg-boss on the store's database. Its errors are logged; none ends the process.
 * @param onRecorded called when the end of some work was recorded
 * @param role a process for the web alone only requests jobs
 */
export async function openJobs(
  store: Store,
  log: Log,
  onRecorded: () => void = () => {},
  role: Role = 'all',
): Promise<Jobs> {
  const boss = await startBoss(store, log, role)
  let stopping = false
  const record = createWatch(store.db, log, () => stopping)
  const watch: Watch = async (...work) => {
    await record(...work)
    onRecorded()
  }
  return {
    watch,
    requestSync: async () => void (await boss.send('directory-sync')),
    requestScan: async () => void (await boss.send('photo-scan')),
    requestNotify: async () => void (await boss.send('run-notify')),
    requestCards: async () => void (await boss.send('run-cards')),
    requestTidy: async () => void (await boss.send('tidy')),
    requestReminders: async () => void (await boss.send('remind')),
    requestApprovals: async () => void (await boss.send('approval-chat')),
    requestLook: async (startAfter) => void (await boss.send('look-again', null, { startAfter })),
    work: async (handlers) => {
      for (const name of names) await startWorker(boss, name, handlers[name], watch)
    },
    async stop() {
      stopping = true
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

/** With all queues, and without those of earlier versions. */
async function startBoss({ jobs, engine }: Store, log: Log, role: Role): Promise<PgBoss> {
  const works = role !== 'web'
  const boss = new PgBoss({ db: jobs, backend: engine, schedule: works, supervise: works })
  boss.on('error', (err) => {
    // The store has reported it; pg-boss reports copies of errors, of every queue every second.
    if (!saysLost(err)) log.error({ err }, 'Job queue error')
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

const saysLost = (error: object): boolean =>
  'code' in error && lostCodes.some((code) => code === error.code)

async function startWorker(
  boss: PgBoss,
  name: QueueName,
  handler: () => Promise<Ending>,
  watch: Watch,
): Promise<void> {
  const { cron, pollingSeconds } = queues[name]
  await boss.work(name, { pollingIntervalSeconds: pollingSeconds }, async ([job]) => {
    if (job) await withRequestId(randomUUID(), () => watch(name, handler))
  })
  await boss.schedule(name, cron)
}
