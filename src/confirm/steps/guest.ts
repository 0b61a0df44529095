import { setPicture } from '../photos/change.ts'
import { refusalOf, skipped } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

export const guestStep: Step = {
  name: 'guest',
  async run(context) {
    const { testUser, pictures } = context
    const person = testUser.userType === 'Guest' ? testUser : await context.furtherUser('guest')
    if (!person) return skipped(words('guest.nobody'))
    if (person.userType !== 'Guest') return skipped(words('guest.isMember'))
    const { outcome, answers } = await setPicture(context, person.id, pictures.first)
    const refusal = refusalOf(outcome)
    if (!refusal) return { verdict: 'confirmed', sentences: [words('guest.accepted')], answers }
    // A refusal that Likeness understands is as good as success: nothing relies on either.
    const verdict = outcome.kind === 'refused' ? 'confirmed' : refusal.verdict
    return { verdict, sentences: [refusal.sentence], answers }
  },
}
