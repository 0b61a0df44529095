import { personRemoveCard } from '../cards/person/remove.ts'
import type { Button } from '../commands.ts'
import { removedTexts, seenOf } from '../ownPhoto/photo.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainIn, madeBy } from '../words/words.ts'
import { doneReply, personFailure } from './outcome.ts'
import { answeringPress } from './press.ts'
import { optionsOf, presentPhoto, shownOf, undoableBy } from './shown.ts'

/** "Remove the photo of Ana": asks, and names the person. */
export async function askRemoveOf(
  personId: string,
  { core }: Services,
  { sender, words }: Turn,
): Promise<Reply> {
  const person = await core.history.profile(personId)
  if (person.userType === 'Guest') return { text: explainIn(words, 'guest_refused') }
  const { displayName: name } = person
  const present = await presentPhoto(core, sender, personId)
  if (present === null) return { text: words('person.noPhoto', { name }) }
  const shown = shownOf(person)
  const asks = {
    yes: { verb: 'person.remove', personId, ...shown },
    no: { verb: 'person.keep', personId },
  } as const
  const card = personRemoveCard(words, person, { present, shown })
  return { card, summary: words('person.askRemove.of', { name }), asks }
}

/** "Remove", once confirmed. The photo is kept before it is removed. */
export async function removeOf(
  given: Extract<Button, { verb: 'person.remove' }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { core } = services
  const { sender, words } = turn
  const { personId } = given
  const person = await core.history.profile(personId)
  const anyway = { title: words('person.removeAnyway'), button: { ...given, overwrite: true } }
  return answeringPress({ person, anyway }, services, turn, async () => {
    const { outcome, runId } = await core.personPhoto.remove(sender, personId, optionsOf(given))
    const failure = personFailure(services, turn, person, outcome, words('person.notRemoved'))
    if (failure) return failure
    const now = await core.history.profile(personId)
    const { lastChange } = now
    // Pressed twice, it shows who has removed it.
    if (outcome.kind === 'unchanged')
      return doneReply(services, turn, person, {
        title: words('photo.nothingToRemove'),
        ...(lastChange?.action === 'remove' && {
          by: madeBy(words, lastChange),
          undo: lastChange.actor.id === sender.id ? undoableBy(now, lastChange.run.id) : null,
        }),
      })
    return doneReply(services, turn, person, {
      title: words('person.removed'),
      summary: words('person.removed.of', { name: person.displayName }),
      text: words(removedTexts[seenOf(outcome)]),
      undo: undoableBy(now, runId),
    })
  })
}

/** "Keep photo" */
export async function keepOf(personId: string, services: Services, turn: Turn): Promise<Reply> {
  const person = await services.core.history.profile(personId)
  return doneReply(services, turn, person, {
    title: turn.words('photo.kept'),
    text: turn.words('person.cancelled.text'),
  })
}
