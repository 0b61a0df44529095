import type { Outcome } from '../../core/model.ts'
import { personDoneCard, type PersonDone } from '../cards/person/done.ts'
import type { ShownPerson } from '../cards/person/person.ts'
import { personLink } from '../links.ts'
import { failureReply } from '../ownPhoto/photo.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'

/** A card about somebody that asks nothing. `summary`: in one line, for notifications. */
export const doneReply = (
  { config }: Pick<Services, 'config'>,
  { words }: Pick<Turn, 'words'>,
  person: ShownPerson,
  { summary, ...done }: Omit<PersonDone, 'url'> & { summary?: string },
): Reply => ({
  card: personDoneCard(words, person, { ...done, url: personLink(config, person.id) }),
  summary: summary ?? done.title,
})

/** Like `failureReply` of one's own photo, with the person on its card. */
export const personFailure = (
  services: Pick<Services, 'config'>,
  turn: Pick<Turn, 'words'>,
  person: ShownPerson,
  outcome: Outcome,
  what: string,
): Reply | null =>
  failureReply(turn.words, outcome, what, (title, text) =>
    doneReply(services, turn, person, { title, text }),
  )
