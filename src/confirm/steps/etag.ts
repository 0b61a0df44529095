import { setPicture, watchOf } from '../photos/change.ts'
import { watchViews } from '../photos/views.ts'
import { delaysOf, refusalOf, verdictOf } from '../sentences.ts'
import type { Finding, Step } from '../step.ts'
import { words } from '../words/words.ts'

/** Likeness knows its own photo by the etag: every write has to give a new one, and reading none. */
export const etagStep: Step = {
  name: 'etag',
  async run(context) {
    const { photos, testUser, pictures, waitMs } = context
    const before = await photos.metadata(testUser.id)
    const first = await setPicture(context, testUser.id, pictures.second)
    if (first.outcome.kind !== 'done') return notWritten(first)
    const watch = watchOf(context)
    const etagAtFirst = before.kind === 'found' ? before.value.etag : null
    const isSet = { kind: 'photo', jpeg: pictures.second, etagBefore: etagAtFirst } as const
    await watchViews(watch, testUser.id, isSet, ['photo', 'metadata'])
    const one = await photos.metadata(testUser.id)
    const again = await photos.metadata(testUser.id)
    if (one.kind !== 'found' || again.kind !== 'found') {
      return { verdict: 'unknown', sentences: [words('etag.unread')] }
    }
    const second = await setPicture(context, testUser.id, pictures.second)
    if (second.outcome.kind !== 'done') return notWritten(second)
    const isSetAgain = { ...isSet, etagBefore: again.value.etag }
    const results = await watchViews(watch, testUser.id, isSetAgain, ['metadata'])
    const isStable = one.value.etag === again.value.etag
    const isNew = results.every(({ afterMs }) => afterMs !== null)
    return {
      verdict: verdictOf(isStable && isNew),
      sentences: [
        words(isStable ? 'etag.stable' : 'etag.unstable'),
        words(isNew ? 'etag.new' : 'etag.same'),
        ...delaysOf(results, waitMs),
      ],
      answers: second.answers,
    }
  },
}

function notWritten({ outcome, answers }: Awaited<ReturnType<typeof setPicture>>): Finding {
  const refusal = refusalOf(outcome)
  return { verdict: 'unknown', sentences: [refusal?.sentence ?? words('etag.unread')], answers }
}
