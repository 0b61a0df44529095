import type { Failure } from '../../core/model.ts'
import type { KeptPhoto } from './keptPhotos.ts'
import { pause, watchViews, type Expected, type ViewName, type Watch } from './views.ts'

/** `back`: Microsoft 365 shows it. `accepted`: it took it, but did not show it within the time to wait. */
export type PutBack = { kind: 'back' } | { kind: 'accepted' } | Failure

const RETRY_AFTER_MS = 5000

/**
 * Sets the photo that a person had before, or removes the present one where there was none, and looks whether it is
 * back. Tries again while Graph fails or throttles, for as long as one waits for it to show a change.
 */
export async function putBack(watch: Watch, kept: KeptPhoto): Promise<PutBack> {
  const startedAt = performance.now()
  for (;;) {
    const outcome = await write(watch, kept)
    if (outcome.kind === 'done' || outcome.kind === 'unchanged') break
    const mayHelp = outcome.kind === 'failed' || outcome.kind === 'throttled'
    if (!mayHelp || performance.now() - startedAt + RETRY_AFTER_MS > watch.waitMs) return outcome
    await pause(RETRY_AFTER_MS, watch.stopped)
  }
  const results = await watchViews(watch, kept.personId, ...shownAs(kept))
  const isShown = results.every(({ afterMs }) => afterMs !== null)
  return { kind: isShown ? 'back' : 'accepted' }
}

const write = ({ photos }: Watch, { personId, jpeg }: KeptPhoto) =>
  jpeg ? photos.put(personId, jpeg) : photos.remove(personId)

/** The picture itself has to be back: a new etag only tells that something was written. */
const shownAs = ({ jpeg }: KeptPhoto): [Expected, ViewName[]] =>
  jpeg ? [{ kind: 'photo', jpeg, etagBefore: null }, ['photo']] : [{ kind: 'none' }, ['metadata']]
