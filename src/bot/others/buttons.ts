import type { Button } from '../commands.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { askRemoveOf, keepOf, removeOf } from './remove.ts'
import { choosePerson } from './offer.ts'
import { cancelForPerson, confirmForPerson } from './set.ts'
import { undoFor } from './undo.ts'

/** What a button about somebody else's photo does, for those who manage photos. */
export async function doForPerson(
  given: Extract<Button, { verb: `person.${string}` }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  switch (given.verb) {
    case 'person.choose':
      return choosePerson(given, services, turn)
    case 'person.confirm':
      return confirmForPerson(given, services, turn)
    case 'person.cancel':
      return cancelForPerson(given, services, turn)
    case 'person.askRemove':
      return askRemoveOf(given.personId, services, turn)
    case 'person.remove':
      return removeOf(given, services, turn)
    case 'person.keep':
      return keepOf(given.personId, services, turn)
    case 'person.undo':
      return undoFor(given, services, turn)
    default:
      return given satisfies never
  }
}
