import { setPicture } from '../photos/change.ts'
import type { TestPictures } from '../photos/testPictures.ts'
import type { RecordedAnswer } from '../recordedGraph.ts'
import { refusalOf, worstOf } from '../sentences.ts'
import type { Step, Verdict } from '../step.ts'
import { words } from '../words/words.ts'

/** What Microsoft 365 should refuse. Likeness refuses them itself before it asks. */
const unusable = ['small', 'notPicture', 'huge'] as const satisfies (keyof TestPictures)[]

export const refusedPicturesStep: Step = {
  name: 'refusedPictures',
  async run(context) {
    const sentences: string[] = []
    const answers: RecordedAnswer[] = []
    const verdicts: Verdict[] = []
    for (const name of unusable) {
      const sent = await setPicture(context, context.testUser.id, context.pictures[name])
      const { outcome } = sent
      const refusal = refusalOf(outcome)
      const isUnderstood = outcome.kind === 'refused' && outcome.code === 'photo_refused'
      const result = refusal?.sentence ?? words('refused.accepted')
      sentences.push(words('refused.result', { what: words(`refused.${name}`), result }))
      answers.push(...sent.answers)
      verdicts.push(isUnderstood ? 'confirmed' : (refusal?.verdict ?? 'differs'))
    }
    return { verdict: worstOf(verdicts), sentences, answers }
  },
}
