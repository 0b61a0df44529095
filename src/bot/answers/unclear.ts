import type { Access } from '../../core/model.ts'
import { openPhoto } from '../cards/card.ts'
import { nothingCard, partCard, partSummary } from '../cards/answers/unclear.ts'
import { invitation, invitingReply } from '../cloud/invitation.ts'
import { askable, isForAdmins, type Askable } from '../commands.ts'
import { tabInstead } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import type { Understood } from '../understanding/understand.ts'

/** What is offered where nothing was understood. */
const usual: readonly Askable[] = ['mine', 'missing', 'run.status', 'known', 'help']
/** Of what may be meant, as much is offered. */
const MAX_OFFERED = 3

type Part = Pick<Understood, 'perhaps' | 'rest'>

/**
 * What was not understood, with buttons: of a text that is understood in part, nothing is done before one of them is
 * pressed.
 */
export function answerUnclear(
  { perhaps, rest }: Part,
  access: Access,
  { config }: Services,
  { words }: Turn,
): Reply {
  const offered = askable
    .filter((intent) => perhaps.includes(intent) && mayAsk(intent, access))
    .toSorted((a, b) => perhaps.indexOf(a) - perhaps.indexOf(b))
    .slice(0, MAX_OFFERED)
  if (offered.length > 0 && rest !== '')
    return {
      card: partCard(words, rest, [...offered.filter((each) => each !== 'help'), 'help']),
      summary: partSummary(words, rest),
    }
  const tab = tabInstead(config)
  if (!config.cloud.cards) return invitingReply(words, tab, 'reply.notUnderstood')
  return offering(words('unclear.nothing'), invitation(words, tab, 'reply.notUnderstood'), {
    access,
    words,
    tab,
  })
}

/** "yes" or "no" to nothing. */
export function answerToNothing(access: Access, { config }: Services, { words }: Turn): Reply {
  const sentence = words('unclear.noQuestion.text')
  if (!config.cloud.cards) return { text: sentence }
  return offering(words('unclear.noQuestion'), sentence, { access, words, tab: null })
}

interface Offering extends Pick<Turn, 'words'> {
  access: Access
  tab: string | null
}

function offering(title: string, sentence: string, { access, words, tab }: Offering): Reply {
  const offered = usual.filter((intent) => mayAsk(intent, access))
  return {
    card: nothingCard(words, title, sentence, openPhoto(words, tab), offered),
    summary: sentence,
  }
}

const mayAsk = (intent: Askable, { manage, changesOwnPhoto }: Access): boolean =>
  isForAdmins(intent)
    ? manage !== null
    : changesOwnPhoto !== null || (intent !== 'remove' && intent !== 'undo' && intent !== 'set')
