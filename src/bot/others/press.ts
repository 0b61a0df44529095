import type { DraftFate } from '../../core/contracts.ts'
import { AppError } from '../../core/errors.ts'
import type { PersonProfile } from '../../core/model.ts'
import { personChangedCard } from '../cards/person/changed.ts'
import { workingCard } from '../cards/working.ts'
import type { Button } from '../commands.ts'
import { personLink } from '../links.ts'
import { leavingCard } from '../ownPhoto/draftCard.ts'
import { fateOnceSet } from '../ownPhoto/fateOnceSet.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainError, madeBy } from '../words/words.ts'
import { doneReply } from './outcome.ts'
import { undoableBy } from './shown.ts'

interface Pressed {
  person: PersonProfile
  /** absent = there is none */
  draftId?: string
  /** what does it also if the photo is another one by now */
  anyway?: { title: string; button: Button }
}

/**
 * Answers a press on a card about somebody else's photo. A second press, on whatever device and of whatever button, changes
 * nothing and shows what became of the picture, and who did it; that the photo is another one by now is said before anything
 * is done.
 */
export async function answeringPress(
  pressed: Pressed,
  services: Services,
  turn: Turn,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  const { words } = turn
  try {
    return await leavingCard(pressed.draftId, services, turn, answer)
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    if (err.code === 'changed_since') return changedReply(pressed, err, services, turn)
    if (pressed.draftId === undefined) throw err
    if (err.code === 'draft_gone') return { text: words('photo.gone') }
    if (err.code === 'not_found') return { text: words('person.otherPicture') }
    if (err.code !== 'wrong_state') throw err
    const { person, draftId } = pressed
    const { personPhoto } = services.core
    const fate = await fateOnceSet(() => personPhoto.fate(turn.sender, person.id, draftId))
    return usedForPersonReply(person, fate, services, turn)
  }
}

function changedReply(
  { person, draftId, anyway }: Pressed,
  error: AppError,
  { config }: Services,
  { words }: Turn,
): Reply {
  const why = explainError(words, error)
  if (!anyway) return { text: why }
  const { id: personId } = person
  const cancel: Button =
    draftId === undefined
      ? { verb: 'person.keep', personId }
      : { verb: 'person.cancel', personId, draftId }
  const url = personLink(config, personId)
  const card = personChangedCard(words, person, { why, anyway, cancel, url })
  return { card, summary: words('person.changed'), asks: { yes: anyway.button, no: cancel } }
}

/** What became of a draft of somebody else's photo that is used already. */
export async function usedForPersonReply(
  person: PersonProfile,
  fate: DraftFate,
  services: Services,
  turn: Pick<Turn, 'sender' | 'words'>,
): Promise<Reply> {
  const { words, sender } = turn
  switch (fate) {
    case 'set': {
      const now = await services.core.history.profile(person.id)
      const { lastChange } = now
      const isOurs = lastChange?.actor.id === sender.id && lastChange.action !== 'remove'
      return doneReply(services, turn, person, {
        title: words(isOurs ? 'person.set' : 'person.changed'),
        ...(lastChange && {
          by: madeBy(words, lastChange),
          undo: isOurs ? undoableBy(now, lastChange.run.id) : null,
        }),
      })
    }
    case 'discarded':
      return doneReply(services, turn, person, {
        title: words('photo.cancelled'),
        text: words('person.cancelled.text'),
      })
    case 'being_set':
      return { card: workingCard(words), summary: words('working') }
    case 'asked':
    case 'open':
    case 'not_set':
      return { text: words('photo.answered') }
    default:
      return fate satisfies never
  }
}
