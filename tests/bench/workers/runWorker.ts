/**
 * Program: works on runs as a worker does, without its schedules and its API, until the run is finished whose id it is
 * given. Sends its parent `ready`, and then the seconds of processor time that it took.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { and, eq, isNotNull } from 'drizzle-orm'
import { createExchange } from '../../../src/core/background/exchangePace.ts'
import { readConfig } from '../../../src/core/config.ts'
import { createGraph } from '../../../src/core/graph/index.ts'
import type { Log } from '../../../src/core/index.ts'
import { createRunner } from '../../../src/core/runs/execute/runner.ts'
import { workAsApp } from '../../../src/core/runs/execute/workContext.ts'
import { watchRuns } from '../../../src/core/runs/watch/watchRuns.ts'
import { openStore } from '../../../src/core/store/open.ts'
import { runs } from '../../../src/core/store/schema.ts'
import { reroute } from '../../../src/sandbox/reroute.ts'
import { settings } from './settings.ts'

const [url = '', databaseUrl = '', runId = '', concurrency = '4'] = process.argv.slice(2)
reroute(url)
const config = readConfig(settings(databaseUrl, concurrency))
const say = (fields: unknown, message: string) =>
  void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`)
const log: Log = { info: () => {}, warn: say, error: say }
const store = await openStore(config, (error) => {
  throw error
})
const { db, originals } = store
const graph = createGraph(config, log, { exchange: createExchange(db) })
const context = { db, originals, log, retryDelaysMs: [5_000, 30_000], ...workAsApp(graph) }
const runner = createRunner(context, graph)
const watch = watchRuns(db, log, (id) => {
  if (!runner.notice(id)) void runner.run(id)
})
// A token, as a worker has that has run for a while.
await graph.appPermissions()
watch.start()
process.send?.('ready')
const isFinished = and(eq(runs.id, runId), isNotNull(runs.finishedAt))
while ((await db.$count(runs, isFinished)) === 0) await sleep(200)
const { user, system } = process.cpuUsage()
process.send?.((user + system) / 1e6)
await watch.stop()
await runner.stop()
await store.close()
process.exit(0)
