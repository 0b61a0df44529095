import { ensureNoPhoto, watchOf } from '../photos/change.ts'
import { lookAt, viewNames } from '../photos/views.ts'
import { notPrepared, sentenceOf, verdictOf } from '../sentences.ts'
import type { RecordedAnswer } from '../recordedGraph.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

/** An error never counts as "no photo" in Likeness, so it has to know every form in which Graph says it. */
export const noPhotoStep: Step = {
  name: 'noPhoto',
  async run(context) {
    const problem = await ensureNoPhoto(context)
    if (problem) return notPrepared(problem)
    const sentences: string[] = []
    const answers: RecordedAnswer[] = []
    let isAlwaysKnown = true
    for (const view of viewNames) {
      const read = await context.recorded.during(() =>
        lookAt(view, watchOf(context), context.testUser.id),
      )
      const { result } = read
      const isNone = result.kind === 'none'
      const name = words(`view.${view}`)
      const why = isNone || result.kind === 'found' ? '' : sentenceOf(result)
      const key = isNone ? 'noPhoto.known' : result.kind === 'found' ? 'noPhoto.found' : null
      sentences.push(key ? words(key, { view: name }) : words('view.failed', { view: name, why }))
      answers.push(...read.answers)
      isAlwaysKnown &&= isNone
    }
    return { verdict: verdictOf(isAlwaysKnown), sentences, answers }
  },
}
