import { measureEventLoop } from '../background/eventLoop.ts'
import { watchMemory } from '../background/memory.ts'
import { createReady, databaseAnswers, folderHasSpace, known } from '../background/ready.ts'
import { KnownStanding } from '../background/standing.ts'
import { missingWorker, readProblems } from '../background/status.ts'
import type { Config } from '../config.ts'
import type { Core } from '../contracts.ts'
import { WORKS } from '../jobs/queues.ts'
import type { Log } from '../log.ts'
import type { BackgroundProblem } from '../model.ts'
import { readStatus } from '../people/status.ts'
import { createFollowing } from '../runs/queries/follow.ts'
import type { Database, Store } from '../store/open.ts'

export type Observed = ReturnType<typeof observe>

/** What this process knows of itself. */
export function observe(db: Database, log: Log, role: Config['role']) {
  const standing = new KnownStanding(() => readStanding(db, role), log)
  const eventLoop = measureEventLoop()
  const memory = watchMemory(log)
  const stop = (): Promise<void> => {
    eventLoop.stop()
    memory.stop()
    return standing.stop()
  }
  return { standing, eventLoop, memory, following: createFollowing(db, log), stop }
}

/** How this process stands, and whether it can work. */
export function healthOf(
  { dataDir, role }: Config,
  { db, engine, readingOnly }: Store,
  { standing, following, eventLoop, memory }: Observed,
): Pick<Core, 'health' | 'notReady'> {
  const isShort = () => (memory.isShort() ? 'memory_short' : null)
  const checks = [databaseAnswers(db), known(readingOnly), known(isShort)]
  return {
    health: () => ({
      role,
      database: engine,
      ...withProblems(standing.current(), memory.problems()),
      load: { streams: following.readers(), eventLoopDelayMs: eventLoop.delay() },
    }),
    notReady: createReady(engine === 'pglite' ? [...checks, folderHasSpace(dataDir)] : checks),
  }
}

const withProblems = <S extends { problems: BackgroundProblem[] }>(
  standing: S,
  more: BackgroundProblem[],
): S => ({ ...standing, problems: [...more, ...standing.problems] })

/** Earlier versions recorded when the directory was read, but not how other work ended. */
export async function readStanding(db: Database, role: Config['role']) {
  const [stored, directory, missing] = await Promise.all([
    readProblems(db, WORKS),
    readStatus(db),
    role === 'web' ? missingWorker(db) : [],
  ])
  const problems = stored.map((problem) =>
    problem.work === 'directory-sync'
      ? { ...problem, lastSuccessAt: problem.lastSuccessAt ?? directory.syncedAt }
      : problem,
  )
  return { problems: [...missing, ...problems], directory }
}
