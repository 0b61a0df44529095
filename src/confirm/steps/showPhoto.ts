import { sizeOfJpeg } from '../../core/imaging/encode/jpegSize.ts'
import { setPicture, watchOf } from '../photos/change.ts'
import { showsPicture, watchViews } from '../photos/views.ts'
import { delaysOf, refusalOf, verdictOf } from '../sentences.ts'
import type { Step, StepContext } from '../step.ts'
import { words } from '../words/words.ts'

export const showPhotoStep: Step = {
  name: 'showPhoto',
  async run(context) {
    const { photos, testUser, pictures, waitMs } = context
    const before = await photos.metadata(testUser.id)
    const etagBefore = before.kind === 'found' ? before.value.etag : null
    const { outcome, answers } = await setPicture(context, testUser.id, pictures.first)
    const refusal = refusalOf(outcome)
    if (refusal) {
      const sentences = [words('showPhoto.refused'), refusal.sentence]
      return { verdict: refusal.verdict, sentences, answers }
    }
    const expected = { kind: 'photo', jpeg: pictures.first, etagBefore } as const
    const results = await watchViews(watchOf(context), testUser.id, expected)
    const after = await context.recorded.during(() => photos.metadata(testUser.id))
    return {
      verdict: verdictOf(results.every(({ afterMs }) => afterMs !== null)),
      sentences: [
        words('showPhoto.accepted'),
        ...delaysOf(results, waitMs),
        ...(await howItCameOut(context)),
      ],
      answers: [...answers, ...after.answers],
    }
  },
}

/** Microsoft 365 stores a photo anew; whether it looks the same is what Likeness relies on. */
async function howItCameOut({ photos, testUser, pictures }: StepContext): Promise<string[]> {
  const shown = await photos.bytes(testUser.id)
  if (shown.kind !== 'found' || !(await showsPicture(pictures.first, shown.value))) return []
  const [sent, stored] = [pictures.first, shown.value]
  const [from, to] = await Promise.all([sizeOfJpeg(sent), sizeOfJpeg(stored)])
  return [
    words('showPhoto.size', {
      sentSide: from.width,
      sentBytes: sent.length,
      width: to.width,
      height: to.height,
      bytes: stored.length,
    }),
  ]
}
