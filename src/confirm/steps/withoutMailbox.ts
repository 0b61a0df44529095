import { setPicture } from '../photos/change.ts'
import { refusalOf, skipped } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

/** microsoft-graph-docs#8236: a misleading 404 for photos above 100 KB, in 2020 */
export const withoutMailboxStep: Step = {
  name: 'withoutMailbox',
  async run(context) {
    const { testUser, pictures } = context
    const isSuitable = !testUser.hasMailbox && testUser.userType === 'Member'
    const person = isSuitable ? testUser : await context.furtherUser('withoutMailbox')
    if (!person) return skipped(words('withoutMailbox.nobody'))
    if (person.hasMailbox) return skipped(words('withoutMailbox.hasOne'))
    const small = await setPicture(context, person.id, pictures.first)
    const smallRefusal = refusalOf(small.outcome)
    if (smallRefusal) {
      const { verdict, sentence } = smallRefusal
      const said = words('withoutMailbox.smallRefused', { why: sentence })
      return { verdict, sentences: [said], answers: small.answers }
    }
    const { outcome, answers } = await setPicture(context, person.id, pictures.large)
    const refusal = refusalOf(outcome)
    const isLimited = outcome.kind === 'refused' && outcome.code === 'no_mailbox_too_large'
    return {
      // With and without the limit Likeness does the right thing.
      verdict: isLimited ? 'confirmed' : (refusal?.verdict ?? 'confirmed'),
      sentences: [
        words('withoutMailbox.small'),
        refusal
          ? words('withoutMailbox.largeRefused', { why: refusal.sentence })
          : words('withoutMailbox.large'),
      ],
      answers: [...small.answers, ...answers],
    }
  },
}
