import type { SeenState } from '../../core/model.ts'
import type { Button } from '../commands.ts'
import { seenOf } from '../ownPhoto/photo.ts'
import { isShownCrop } from '../ownPhoto/shownCrop.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { madeBy } from '../words/words.ts'
import { personReviewReply } from './offer.ts'
import { doneReply, personFailure } from './outcome.ts'
import { answeringPress } from './press.ts'
import { optionsOf, undoableBy } from './shown.ts'

const setTexts: Readonly<
  Record<SeenState, 'photo.done.text' | 'photo.done.notShown' | 'person.set.different'>
> = {
  seen: 'photo.done.text',
  not_yet: 'photo.done.notShown',
  never: 'photo.done.notShown',
  different: 'person.set.different',
  changed: 'person.set.different',
}

/** "Set photo": writes the draft as the app; the history names the sender. */
export async function confirmForPerson(
  given: Extract<Button, { verb: 'person.confirm' }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { core } = services
  const { sender, words } = turn
  const { personId, draftId } = given
  const person = await core.history.profile(personId)
  const anyway = { title: words('person.setAnyway'), button: { ...given, overwrite: true } }
  return answeringPress({ person, draftId, anyway }, services, turn, async () => {
    const kept = await core.personPhoto.kept(sender, personId, draftId)
    if (!isShownCrop(given, kept.prepared))
      return personReviewReply(person, kept, services, turn, true)
    const preview = await core.personPhoto.preview(sender, personId, draftId)
    const options = optionsOf(given)
    const { outcome, runId } = await core.personPhoto.confirm(sender, personId, draftId, options)
    const failure = personFailure(services, turn, person, outcome, words('person.notSet'))
    if (failure) return failure
    const now = await core.history.profile(personId)
    if (outcome.kind === 'unchanged')
      return doneReply(services, turn, person, {
        title: words('person.setBefore'),
        photo: preview,
        ...(now.lastChange && { by: madeBy(words, now.lastChange) }),
      })
    return doneReply(services, turn, person, {
      title: words('person.set'),
      summary: words('person.set.of', { name: person.displayName }),
      text: words(setTexts[seenOf(outcome)]),
      photo: preview,
      undo: undoableBy(now, runId),
    })
  })
}

/** "Cancel": discards the picture, if there is one. */
export async function cancelForPerson(
  { personId, draftId }: Extract<Button, { verb: 'person.cancel' }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { core } = services
  const { sender, words } = turn
  const person = await core.history.profile(personId)
  const cancelled = () =>
    doneReply(services, turn, person, {
      title: words('photo.cancelled'),
      text: words('person.cancelled.text'),
    })
  if (draftId === undefined) return cancelled()
  return answeringPress({ person, draftId }, services, turn, async () => {
    await core.personPhoto.discard(sender, personId, draftId)
    return cancelled()
  })
}
