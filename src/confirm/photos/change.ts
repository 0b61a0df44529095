import type { Failure, Outcome } from '../../core/model.ts'
import type { RecordedAnswer } from '../recordedGraph.ts'
import type { StepContext } from '../step.ts'
import { watchViews, type Expected, type Watch } from './views.ts'

export const watchOf = ({ recorded, photos, waitMs, stopped }: StepContext): Watch => ({
  graph: recorded.graph,
  photos,
  waitMs,
  stopped,
})

/** Sets a picture as the app; the answers include those to the product's own questions about a refusal. */
export async function setPicture(
  { recorded, photos }: StepContext,
  personId: string,
  jpeg: Buffer,
): Promise<{ outcome: Outcome; answers: RecordedAnswer[] }> {
  const { result, answers } = await recorded.during(() => photos.put(personId, jpeg))
  return { outcome: result, answers }
}

/**
 * Makes sure that the test user has a photo, and that it can be seen. Returns why not, or null.
 * @returns `notShown` when the write was accepted and not shown in time
 */
export async function ensurePhoto(context: StepContext): Promise<Failure | 'notShown' | null> {
  const { photos, testUser, pictures } = context
  const present = await photos.metadata(testUser.id)
  if (present.kind === 'found') return null
  if (present.kind !== 'none') return present
  const outcome = await photos.put(testUser.id, pictures.first)
  if (outcome.kind !== 'done' && outcome.kind !== 'unchanged') return outcome
  return becomes(context, { kind: 'photo', jpeg: pictures.first, etagBefore: null })
}

/** Makes sure that the test user has no photo, and that this can be seen. Returns like `ensurePhoto`. */
export async function ensureNoPhoto(context: StepContext): Promise<Failure | 'notShown' | null> {
  const outcome = await context.photos.remove(context.testUser.id)
  if (outcome.kind !== 'done' && outcome.kind !== 'unchanged') return outcome
  return becomes(context, { kind: 'none' })
}

async function becomes(context: StepContext, expected: Expected): Promise<'notShown' | null> {
  const results = await watchViews(watchOf(context), context.testUser.id, expected, ['metadata'])
  return results.every(({ afterMs }) => afterMs !== null) ? null : 'notShown'
}
