import * as z from 'zod'
import type { en } from './words/en.ts'

type WordsKey = keyof typeof en

/** Something that people can ask the bot for in words. */
interface Command {
  /** an example, as Teams' suggestion (at most 32 characters) and on the help card */
  phrase: string
  /** what it does, on the help card and in the suggestion */
  description: WordsKey & `command.${string}`
  /** who may use and see it; `admins` = people who manage other people's photos */
  audience: 'everyone' | 'admins'
  /** regular expressions for the whole of a plain text (`intents.ts`), with or without a greeting before it */
  patterns: readonly string[]
}

const PHOTO = '(?:profile )?(?:photo|picture|pic|image|avatar)s?'
const PEOPLE =
  '(?:who|whos|show|list|how many|which|people|anyone|anybody|everyone|everybody|guests|new|colleagues|employees|members)'
const LACK =
  '(?:no|without|lacks?|lacking|not have|doesnt have|dont have|hasnt|havent|has not|have not|needs?)'

/**
 * What the bot understands. `intents.ts` recognises it, `conversation.ts` answers it, the help card lists it, and a
 * test compares `commandLists` in `appPackage/manifest.json` with it. If several match a text, the first counts.
 */
export const commands = {
  help: {
    phrase: 'help',
    description: 'command.help',
    audience: 'everyone',
    patterns: [
      '(?:hi|hello|hey)(?: there| likeness)?',
      'good (?:morning|afternoon|evening|day)',
      '(?:help|start|commands|menu|what can (?:you|i) do)(?: me)?',
    ],
  },
  mine: {
    phrase: 'my photo',
    description: 'command.mine',
    audience: 'everyone',
    patterns: [`(?:(?:show|see|view)(?: me)? |what is |whats )?my ${PHOTO}`],
  },
  remove: {
    phrase: 'remove my photo',
    description: 'command.remove',
    audience: 'everyone',
    patterns: [`(?:remove|delete|clear) (?:my |the )?${PHOTO}`],
  },
  stopReminding: {
    phrase: 'stop reminding me',
    description: 'command.stopReminding',
    audience: 'everyone',
    patterns: [
      '(?:stop|dont|do not|never) (?:remind|reminding|reminders?)(?: me)?(?: again| any ?more| ever)?',
      '(?:stop|no more)(?: sending(?: me)?)? reminders?(?: for me)?',
    ],
  },
  remindAgain: {
    phrase: 'remind me again',
    description: 'command.remindAgain',
    audience: 'everyone',
    patterns: [
      '(?:start |keep )?remind(?:ing)? me(?: again)?',
      'you (?:can|may) remind me(?: again)?',
    ],
  },
  remind: {
    phrase: 'remind everybody without a photo',
    description: 'command.remind',
    audience: 'admins',
    patterns: ['(?:(?:can|could|would) you )?(?:remind|send reminders?(?: to)?)\\b(?! me\\b).*'],
  },
  missing: {
    phrase: 'who is missing a photo?',
    description: 'command.missing',
    audience: 'admins',
    patterns: [
      `(?:missing|without)(?: an?| any)?(?: ${PHOTO})?(?: (?:in|from|at|among|of) .*)?`,
      `${PEOPLE}\\b.*\\bmissing(?:\\b.*)?`,
      `${PEOPLE}\\b.*\\b${LACK}\\b.*\\b${PHOTO}(?:\\b.*)?`,
    ],
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

/** The commands in the order of the table. */
export const commandList: readonly (Command & { name: CommandName })[] = Object.entries(
  commands,
).map(([name, command]) => ({ name: name as CommandName, ...command }))

const draft = { draftId: z.guid() }

const reminder = { reminderId: z.guid() }

const missingScope = {
  department: z.string().max(256).exactOptional(),
  office: z.string().max(256).exactOptional(),
  kind: z.enum(['member', 'guest', 'disabled', 'sharedMailbox', 'room']).exactOptional(),
  addedDays: z.int().min(1).max(3650).exactOptional(),
}

/**
 * The buttons on the bot's cards: a verb and the data it comes back with. Cards stay in chats for years, so a verb is
 * never renamed or removed, and data added to it later is optional.
 */
export const button = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('photo.confirm'), ...draft }),
  z.object({ verb: z.literal('photo.cancel'), ...draft }),
  z.object({ verb: z.literal('photo.askRemove') }),
  z.object({ verb: z.literal('photo.remove'), personId: z.string() }),
  z.object({ verb: z.literal('photo.keep') }),
  z.object({ verb: z.literal('missing.show'), ...missingScope }),
  z.object({ verb: z.literal('remind.ask'), ...missingScope }),
  z.object({ verb: z.literal('remind.send'), ...reminder, ...missingScope }),
  z.object({ verb: z.literal('remind.cancel'), ...missingScope }),
  z.object({ verb: z.literal('remind.show'), ...reminder }),
  z.object({ verb: z.literal('remind.stop') }),
  z.object({ verb: z.literal('remind.again') }),
])

export type Button = z.infer<typeof button>

/** Buttons that only people who manage photos may press. */
export const buttonsOfAdmins: ReadonlySet<Button['verb']> = new Set([
  'missing.show',
  'remind.ask',
  'remind.send',
  'remind.cancel',
  'remind.show',
] as const)
