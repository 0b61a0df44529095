import { AppError } from '../../core/errors.ts'
import type { Button } from '../commands.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainError, madeBy } from '../words/words.ts'
import { doneReply, personFailure } from './outcome.ts'
import { optionsOf, presentPhoto } from './shown.ts'

/**
 * "Undo": brings back the photo before a change that was made in this chat, while it is the last one. Pressed twice, or after
 * another change, it shows who did what since.
 */
export async function undoFor(
  { personId, entryId }: Extract<Button, { verb: 'person.undo' }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { core } = services
  const { sender, words } = turn
  const person = await core.history.profile(personId)
  const { lastChange } = person
  if (lastChange?.id !== entryId)
    return doneReply(services, turn, person, {
      title: words(lastChange?.isUndo ? 'person.undone' : 'person.changed'),
      ...(lastChange && { by: madeBy(words, lastChange) }),
    })
  try {
    const options = { which: 'before', ...optionsOf({ lastChange: entryId }) } as const
    const { outcome, change } = await core.personPhoto.restore(sender, personId, entryId, options)
    const failure = personFailure(services, turn, person, outcome, words('person.notUndone'))
    if (failure) return failure
    const present = change === 'set' ? await presentPhoto(core, sender, personId) : null
    return doneReply(services, turn, person, {
      title: words('person.undone'),
      text: words(change === 'set' ? 'person.undone.photo' : 'person.undone.none'),
      photo: present === 'unread' ? null : present,
    })
  } catch (err) {
    if (!(err instanceof AppError) || err.code !== 'changed_since') throw err
    return doneReply(services, turn, person, {
      title: words('person.changed'),
      by: explainError(words, err),
    })
  }
}
