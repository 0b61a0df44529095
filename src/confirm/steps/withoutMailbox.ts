import { setPicture } from '../photos/change.ts'
import { sentenceOf, skipped, verdictOf } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

/** microsoft-graph-docs#8236: a misleading 404 for photos above 100 KB, in 2020 */
export const withoutMailboxStep: Step = {
  name: 'withoutMailbox',
  async run(context) {
    const { testUser, pictures } = context
    const person = testUser.hasMailbox ? await context.furtherUser('withoutMailbox') : testUser
    if (!person) return skipped(words('withoutMailbox.nobody'))
    if (person.hasMailbox) return skipped(words('withoutMailbox.hasOne'))
    const small = await setPicture(context, person.id, pictures.first)
    if (small.outcome.kind !== 'done') {
      const why = small.outcome.kind === 'unchanged' ? '' : sentenceOf(small.outcome)
      return {
        verdict: 'differs',
        sentences: [words('withoutMailbox.smallRefused', { why })],
        answers: small.answers,
      }
    }
    const { outcome, answers } = await setPicture(context, person.id, pictures.large)
    const isLimited = outcome.kind === 'refused' && outcome.code === 'no_mailbox_too_large'
    const isFailure = outcome.kind !== 'done' && outcome.kind !== 'unchanged'
    return {
      verdict: verdictOf(isLimited || !isFailure),
      sentences: [
        words('withoutMailbox.small'),
        words(isFailure ? 'withoutMailbox.largeRefused' : 'withoutMailbox.large'),
        ...(isFailure ? [sentenceOf(outcome)] : []),
      ],
      answers: [...small.answers, ...answers],
    }
  },
}
