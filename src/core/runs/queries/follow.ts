import { setTimeout as sleep } from 'node:timers/promises'
import type { RunSummary, Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { ownRun } from '../rows/own.ts'
import { summaryOf } from './summaries.ts'

const interval = 400
/** of the time at most a fifth is spent on looking, however many rows there are */
const share = 4

/** The rows are the progress: they are looked at while somebody follows, and told whenever they have changed. */
export async function* follow(
  db: Database,
  owner: Principal,
  runId: string,
  signal: AbortSignal,
): AsyncGenerator<RunSummary> {
  let told = ''
  while (!signal.aborted) {
    const begun = Date.now()
    const summary = await summaryOf(db, await ownRun(db, owner, runId))
    const now = JSON.stringify(summary)
    if (now !== told) yield summary
    if (summary.finishedAt) return
    told = now
    const pause = Math.max(interval, share * (Date.now() - begun))
    await sleep(pause, undefined, { signal }).catch(() => {
      // aborted: the loop ends
    })
  }
}
