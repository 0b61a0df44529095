/**
 * Program: imports prepared photos with the service's store, runner and Graph client, but without its job queue and API,
 * for people 0 to `count`. Sends its parent a `Took`.
 */
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { readConfig } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import { createRunner } from '../../../src/core/runs/execute/runner.ts'
import { workAsApp } from '../../../src/core/runs/execute/workContext.ts'
import type { Log } from '../../../src/core/index.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { runs, items } from '../../../src/core/store/schema.ts'
import { identity } from '../../../src/sandbox/tenant/identity.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { heldRun } from './heldRun.ts'

/** What an import cost. */
export interface Took {
  /** number of items by final state */
  states: Record<string, number>
  seconds: number
  /** processor time of this process, in seconds */
  cpu: number
  /** peak memory of this process, in MB */
  memory: number
}

const [url = '', folder = '', count = '0', concurrency = '16'] = process.argv.slice(2)
reroute(url)
const say = (fields: unknown, message: string) =>
  void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
process.send?.(await measured(Number(count)))
process.exit(0)

async function measured(photos: number): Promise<Took> {
  const config = readConfig({
    TENANT_ID: identity.tenantId,
    CLIENT_ID: identity.clientId,
    CLIENT_SECRET: identity.clientSecret,
    BOT_ID: identity.clientId,
    PUBLIC_URL: 'http://localhost',
    DATA_DIR: join(folder, 'data'),
    IMPORT_CONCURRENCY: concurrency,
  })
  const store = await openStore(config, (error) => {
    throw error
  })
  const runId = await heldRun(store.db, folder, photos)
  await store.db.update(runs).set({ startedAt: new Date() }).where(eq(runs.id, runId))
  const log: Log = { info: () => {}, warn: say, error: say }
  const graph = createGraph(config, log)
  const retryDelaysMs = [5_000, 30_000]
  const { db, originals } = store
  const runner = createRunner({ db, originals, log, retryDelaysMs, ...workAsApp(graph) }, graph)
  // A token, as the script has before its first call.
  await graph.appPermissions()
  const began = performance.now()
  const before = process.cpuUsage()
  let memory = 0
  const sampling = setInterval(
    () => (memory = Math.max(memory, process.memoryUsage.rss() / 1e6)),
    50,
  )
  await runner.run(runId)
  clearInterval(sampling)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  const rows = await db.select({ state: items.state }).from(items)
  const states = Object.fromEntries(
    [...Map.groupBy(rows, ({ state }) => state)].map(([state, some]) => [state, some.length]),
  )
  return { states, seconds, cpu: (user + system) / 1e6, memory }
}
