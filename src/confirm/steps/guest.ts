import { setPicture } from '../photos/change.ts'
import { sentenceOf, skipped, verdictOf } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

export const guestStep: Step = {
  name: 'guest',
  async run(context) {
    const person =
      context.testUser.userType === 'Guest' ? context.testUser : await context.furtherUser('guest')
    if (!person) return skipped(words('guest.nobody'))
    if (person.userType !== 'Guest') return skipped(words('guest.isMember'))
    const { outcome, answers } = await setPicture(context, person.id, context.pictures.first)
    if (outcome.kind === 'done' || outcome.kind === 'unchanged') {
      return { verdict: 'confirmed', sentences: [words('guest.accepted')], answers }
    }
    // Both are fine for Likeness, if it understands the refusal.
    return {
      verdict: verdictOf(outcome.kind === 'refused'),
      sentences: [sentenceOf(outcome)],
      answers,
    }
  },
}
