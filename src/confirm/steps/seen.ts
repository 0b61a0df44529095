import { ensurePhoto } from '../photos/change.ts'
import { notPrepared, skipped } from '../sentences.ts'
import type { Finding, Step, StepContext } from '../step.ts'
import { words } from '../words/words.ts'

const answers = ['y', 'n', 's'] as const
type Answer = (typeof answers)[number]

type Question =
  'card.web' | 'card.desktop' | 'card.phone' | 'tab.opens' | 'tab.consent' | 'tab.outlook'

/** The bot's answer to `my photo` carries the picture as a `data:` address. */
export const cardsStep: Step = {
  name: 'cards',
  run: (context) => askWhatIsSeen(context, ['card.web', 'card.desktop', 'card.phone']),
}

export const tabStep: Step = {
  name: 'tab',
  run: (context) => askWhatIsSeen(context, ['tab.opens', 'tab.consent', 'tab.outlook']),
}

/** Asks about what only a person at a screen can see; the test user has a photo meanwhile. */
async function askWhatIsSeen(context: StepContext, questions: Question[]): Promise<Finding> {
  const { dialogue } = context
  if (dialogue.isUnattended) return skipped(words('seen.unattended'))
  const problem = await ensurePhoto(context)
  if (problem) return notPrepared(problem)
  const given: { question: Question; answer: Answer }[] = []
  dialogue.say(words('seen.keys'))
  for (const question of questions) {
    const answer = await dialogue.choose(words(`seen.${question}`), answers)
    given.push({ question, answer })
  }
  const tried = given.filter(({ answer }) => answer !== 's')
  const note = tried.some(({ answer }) => answer === 'n')
    ? await dialogue.line(words('seen.note'))
    : ''
  const sentences = given.map(({ question, answer }) =>
    words('seen.answer', { question: words(`seen.${question}`), answer }),
  )
  if (tried.length === 0) return skipped(...sentences)
  return {
    verdict: tried.every(({ answer }) => answer === 'y') ? 'confirmed' : 'differs',
    sentences: note ? [...sentences, words('seen.noted', { note })] : sentences,
  }
}
