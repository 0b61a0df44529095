import type { Askable } from '../../commands.ts'
import type { BotWords } from '../../words/words.ts'
import { executeButton, type CardElement } from '../card.ts'

const titles = {
  help: 'ask.help',
  mine: 'ask.mine',
  remove: 'ask.remove',
  undo: 'ask.undo',
  set: 'ask.set',
  known: 'ask.known',
  missing: 'ask.missing',
  approvals: 'ask.approvals',
  'run.status': 'ask.status',
  'run.pause': 'ask.pause',
  'run.resume': 'ask.resume',
  'run.cancel': 'ask.cancel',
  digest: 'ask.digest',
} as const satisfies Record<Askable, string>

/** A button that asks for what could be said. */
export const askButton = (words: BotWords, intent: Askable): CardElement =>
  executeButton(words(titles[intent]), { verb: 'ask', intent })
