import { ensureNoPhoto, watchOf } from '../photos/change.ts'
import { lookAt, viewNames, type ViewName } from '../photos/views.ts'
import { notPrepared, sentenceOf, verdictOn, worstOf } from '../sentences.ts'
import type { RecordedAnswer } from '../recordedGraph.ts'
import type { Step, StepContext, Verdict } from '../step.ts'
import { words } from '../words/words.ts'

/** An error never counts as "no photo" in Likeness, so it has to know every form in which Graph says it. */
export const noPhotoStep: Step = {
  name: 'noPhoto',
  async run(context) {
    const problem = await ensureNoPhoto(context)
    if (problem) return notPrepared(problem)
    const read: Awaited<ReturnType<typeof readNone>>[] = []
    for (const view of viewNames) read.push(await readNone(context, view))
    return {
      verdict: worstOf(read.map(({ verdict }) => verdict)),
      sentences: read.map(({ sentence }) => sentence),
      answers: read.flatMap(({ answers }) => answers),
    }
  },
}

async function readNone(
  context: StepContext,
  viewName: ViewName,
): Promise<{ verdict: Verdict; sentence: string; answers: RecordedAnswer[] }> {
  const { result, answers } = await context.recorded.during(() =>
    lookAt(viewName, watchOf(context), context.testUser.id),
  )
  const view = words(`view.${viewName}`)
  if (result.kind === 'none') {
    return { verdict: 'confirmed', sentence: words('noPhoto.known', { view }), answers }
  }
  if (result.kind === 'found') {
    return { verdict: 'differs', sentence: words('noPhoto.found', { view }), answers }
  }
  const sentence = words('view.failed', { view, why: sentenceOf(result) })
  return { verdict: verdictOn(result), sentence, answers }
}
