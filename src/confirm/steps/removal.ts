import { ensurePhoto, watchOf } from '../photos/change.ts'
import { watchViews } from '../photos/views.ts'
import { delaysOf, notPrepared, refusalOf, verdictOf } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

export const removalStep: Step = {
  name: 'removal',
  async run(context) {
    const { recorded, photos, testUser, waitMs } = context
    const problem = await ensurePhoto(context)
    if (problem) return notPrepared(problem)
    const first = await recorded.during(() => photos.remove(testUser.id))
    const refusal = refusalOf(first.result)
    if (refusal) {
      const { verdict, sentence } = refusal
      return { verdict, sentences: [sentence], answers: first.answers }
    }
    const results = await watchViews(watchOf(context), testUser.id, { kind: 'none' })
    const second = await recorded.during(() => photos.remove(testUser.id))
    const isShown = results.every(({ afterMs }) => afterMs !== null)
    const isNothing = second.result.kind === 'unchanged'
    return {
      verdict: verdictOf(first.result.kind === 'done' && isShown && isNothing),
      sentences: [
        words(first.result.kind === 'done' ? 'removal.accepted' : 'removal.nothing'),
        ...delaysOf(results, waitMs),
        words(isNothing ? 'removal.again' : 'removal.againOther'),
      ],
      answers: [...first.answers, ...second.answers],
    }
  },
}
