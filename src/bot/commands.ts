import * as z from 'zod'
import type { DeclineCode } from '../core/model.ts'
import type { Language } from '../core/words/languages.ts'
import type { en } from './words/en.ts'

type WordsKey = keyof typeof en

/** Something that people can ask the bot for in words. */
interface Command {
  /** an example, on the help card and, in English, as Teams' suggestion (at most 32 characters) */
  phrases: Readonly<Record<Language, string>>
  /** what it does, on the help card and in the suggestion */
  description: WordsKey & `command.${string}`
  /** who may use and see it; `admins` = people who manage other people's photos */
  audience: 'everyone' | 'admins'
}

/**
 * What the help card suggests. What people can say besides is in `understanding/rules.ts`. A test compares `commandLists`
 * in `appPackage/manifest.json` with those of `suggestedCommands`.
 */
export const commands = {
  help: {
    phrases: { en: 'help', de: 'Hilfe', fr: 'aide', es: 'ayuda' },
    description: 'command.help',
    audience: 'everyone',
  },
  mine: {
    phrases: { en: 'my photo', de: 'mein Foto', fr: 'ma photo', es: 'mi foto' },
    description: 'command.mine',
    audience: 'everyone',
  },
  remove: {
    phrases: {
      en: 'remove my photo',
      de: 'mein Foto entfernen',
      fr: 'supprimer ma photo',
      es: 'quitar mi foto',
    },
    description: 'command.remove',
    audience: 'everyone',
  },
  undo: {
    phrases: {
      en: 'undo',
      de: 'rückgängig machen',
      fr: 'annuler la modification',
      es: 'deshacer',
    },
    description: 'command.undo',
    audience: 'everyone',
  },
  known: {
    phrases: {
      en: 'what do you know about me?',
      de: 'Was weißt du über mich?',
      fr: 'que sais-tu de moi ?',
      es: '¿qué sabes de mí?',
    },
    description: 'command.known',
    audience: 'everyone',
  },
  'reminders.stop': {
    phrases: {
      en: 'stop reminding me',
      de: 'Erinnere mich nicht mehr',
      fr: 'ne m’envoie plus de rappels',
      es: 'no me lo recuerdes más',
    },
    description: 'command.stopReminding',
    audience: 'everyone',
  },
  'reminders.start': {
    phrases: {
      en: 'remind me again',
      de: 'Erinnere mich wieder',
      fr: 'envoie-moi de nouveau des rappels',
      es: 'vuelve a recordármelo',
    },
    description: 'command.remindAgain',
    audience: 'everyone',
  },
  remind: {
    phrases: {
      en: 'remind everybody without a photo',
      de: 'Erinnere alle ohne Foto',
      fr: 'envoie un rappel à tous ceux sans photo',
      es: 'recuérdaselo a todos los que no tienen foto',
    },
    description: 'command.remind',
    audience: 'admins',
  },
  missing: {
    phrases: {
      en: 'who is missing a photo?',
      de: 'Wer hat kein Foto?',
      fr: 'qui n’a pas de photo ?',
      es: '¿quién no tiene foto?',
    },
    description: 'command.missing',
    audience: 'admins',
  },
  approvals: {
    phrases: {
      en: 'what is waiting for approval?',
      de: 'Was wartet auf Genehmigung?',
      fr: 'qu’est-ce qui attend une approbation ?',
      es: '¿qué está pendiente de aprobación?',
    },
    description: 'command.approvals',
    audience: 'admins',
  },
  'run.status': {
    phrases: {
      en: 'how is the import going?',
      de: 'Wie läuft der Import?',
      fr: 'où en est l’importation ?',
      es: '¿cómo va la importación?',
    },
    description: 'command.status',
    audience: 'admins',
  },
} as const satisfies Record<string, Command>

/** The commands in the order of the table. */
export const commandList: readonly (Command & { name: keyof typeof commands })[] = Object.entries(
  commands,
).map(([name, command]) => ({ name: name as keyof typeof commands, ...command }))

/** Teams suggests ten; to be reminded again is offered on the card that says that reminders have stopped. */
export const suggestedCommands = commandList.filter(({ name }) => name !== 'reminders.start')

/** What a button can ask for instead of words. */
export const askable = [
  'help',
  'mine',
  'remove',
  'undo',
  'set',
  'known',
  'missing',
  'approvals',
  'run.status',
  'run.pause',
  'run.resume',
  'run.cancel',
  'digest',
] as const
export type Askable = (typeof askable)[number]

const forAdmins: readonly string[] = [
  'missing',
  'remind',
  'approvals',
  'run.status',
  'run.pause',
  'run.resume',
  'run.cancel',
  'digest',
  'digest.on',
]

/** Whether only people who manage photos may ask for it. */
export const isForAdmins = (intent: string): boolean => forAdmins.includes(intent)

/** In the order in which they are offered. */
export const declineCodes = [
  'quality',
  'face',
  'others',
  'unsuitable',
  'other',
] as const satisfies DeclineCode[]

const draft = { draftId: z.guid() }

/** A square of the picture, in its pixels, and how the picture is turned. */
const pixels = z.int().min(0).max(100_000)
const box = z.object({ left: pixels, top: pixels, width: pixels, height: pixels })
const rotation = z.literal([0, 90, 180, 270])
/** the crop that the card shows, absent = it is not known */
const shownCrop = { box: box.exactOptional(), rotation: rotation.exactOptional() }
const run = { runId: z.guid() }

const approval = { approvalId: z.guid() }

const reminder = { reminderId: z.guid() }

const person = { personId: z.guid() }
/**
 * The etag of the photo that the card shows and the last change made here, null = none, absent = it is not known; and whether
 * any other photo may be replaced.
 */
const shown = {
  seen: z.string().max(500).nullable().exactOptional(),
  lastChange: z.guid().nullable().exactOptional(),
  overwrite: z.boolean().exactOptional(),
}

const missingScope = {
  department: z.string().max(256).exactOptional(),
  office: z.string().max(256).exactOptional(),
  kind: z.enum(['member', 'guest', 'disabled', 'sharedMailbox', 'room']).exactOptional(),
  addedDays: z.int().min(1).max(3650).exactOptional(),
}

/** Where in a list the page is that a button shows. */
const place = { cursor: z.string().max(4000), goes: z.enum(['on', 'back']) }

/**
 * The buttons on the bot's cards: a verb and the data it comes back with. Cards stay in chats for years, so a verb is
 * never renamed or removed, and data added to it later is optional.
 */
export const button = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('photo.confirm'), ...draft, ...shownCrop }),
  z.object({ verb: z.literal('photo.cancel'), ...draft }),
  z.object({ verb: z.literal('photo.crop'), ...draft, box, rotation }),
  z.object({ verb: z.literal('photo.choose'), ...draft }),
  z.object({ verb: z.literal('photo.choices'), ...draft }),
  z.object({ verb: z.literal('photo.askRemove') }),
  z.object({ verb: z.literal('photo.remove'), personId: z.string() }),
  z.object({ verb: z.literal('photo.keep') }),
  z.object({ verb: z.literal('person.choose'), ...person, draftId: z.guid().exactOptional() }),
  z.object({ verb: z.literal('person.confirm'), ...person, ...draft, ...shown, ...shownCrop }),
  z.object({ verb: z.literal('person.cancel'), ...person, draftId: z.guid().exactOptional() }),
  z.object({ verb: z.literal('person.askRemove'), ...person }),
  z.object({ verb: z.literal('person.remove'), ...person, ...shown }),
  z.object({ verb: z.literal('person.keep'), ...person }),
  z.object({ verb: z.literal('person.undo'), ...person, entryId: z.guid() }),
  z.object({ verb: z.literal('missing.show'), ...missingScope }),
  z.object({ verb: z.literal('missing.page'), ...missingScope, ...place }),
  z.object({ verb: z.literal('ask'), intent: z.enum(askable) }),
  z.object({ verb: z.literal('run.status'), ...run }),
  z.object({ verb: z.literal('run.pause'), ...run }),
  z.object({ verb: z.literal('run.resume'), ...run }),
  z.object({ verb: z.literal('run.askCancel'), ...run }),
  z.object({ verb: z.literal('run.cancel'), ...run }),
  z.object({ verb: z.literal('run.keep'), ...run }),
  z.object({ verb: z.literal('remind.ask'), ...missingScope }),
  z.object({ verb: z.literal('remind.send'), ...reminder, ...missingScope }),
  z.object({ verb: z.literal('remind.cancel'), ...missingScope }),
  z.object({ verb: z.literal('remind.show'), ...reminder }),
  z.object({ verb: z.literal('remind.stop') }),
  z.object({
    verb: z.literal('approval.approve'),
    ...approval,
    overwrite: z.boolean().exactOptional(),
  }),
  z.object({
    verb: z.literal('approval.decline'),
    ...approval,
    /** what was chosen and typed in the card; some clients send empty texts for nothing */
    reason: z.enum([...declineCodes, '']).exactOptional(),
    text: z.string().trim().max(500).exactOptional(),
  }),
  /** what waits next after another; without one, the first */
  z.object({ verb: z.literal('approval.next'), after: z.guid().exactOptional() }),
  z.object({ verb: z.literal('remind.again') }),
  z.object({ verb: z.literal('digest.show') }),
  z.object({ verb: z.literal('digest.on') }),
  z.object({ verb: z.literal('digest.off') }),
])

export type Button = z.infer<typeof button>

/**
 * What "yes" and "no" to a question stand for: the buttons that say the same. `pictureFor`: what is asked for is a picture,
 * of this person. `card`: id of the message that has these buttons, absent = it is not known, or Teams shows none.
 */
export const question = z.object({
  yes: button,
  no: button,
  pictureFor: z.guid().exactOptional(),
  card: z.string().exactOptional(),
})

export type Question = z.infer<typeof question>
