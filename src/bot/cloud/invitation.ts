import type { Cloud } from '../../core/clouds.ts'
import type { Attachment } from '../activity.ts'
import type { PictureAddress } from '../attachments.ts'
import { card, openPhoto, paragraph } from '../cards/card.ts'
import type { Reply } from '../reply.ts'
import type { BotWords } from '../words/words.ts'

/** Sentences that ask for a picture in the chat, and what is said instead where Teams passes no files to bots. */
const inTab = {
  'help.send': 'help.open',
  'help.send.text': 'help.open.text',
  'reply.notUnderstood': 'reply.notUnderstood.inTab',
  'remark.hello': 'remark.hello.inTab',
  'photo.send': 'photo.send.inTab',
  'photo.none': 'photo.none.inTab',
  'photo.otherOwner': 'photo.otherOwner.inTab',
  'photo.answered': 'photo.answered.inTab',
  'photo.gone': 'photo.gone.inTab',
  'photo.cancelled.text': 'photo.cancelled.text.inTab',
  'photo.mine.text': 'photo.mine.text.inTab',
  'remind.card.text': 'remind.card.text.inTab',
  'outcome.again': 'outcome.again.inTab',
} as const

/** `tab`: the address of one's own photo in the tab where no picture can be sent to the bot, else null. */
export function invitation(words: BotWords, tab: string | null, key: keyof typeof inTab): string {
  return tab === null ? words(key) : words(inTab[key])
}

/** The same as a reply of its own, with the address in the text. */
export function invitingReply(
  words: BotWords,
  tab: string | null,
  key: keyof typeof inTab,
): { text: string } {
  const sentence = invitation(words, tab, key)
  return { text: tab === null ? sentence : words('reply.openPhoto', { sentence, link: tab }) }
}

/** What to reply to a message whose file, or whose picture without a card to confirm it, is of no use here. */
export function noFilesReply(words: BotWords, tab: string): Reply {
  const sentence = words('reply.noFiles')
  return { card: card([paragraph(sentence)], openPhoto(words, tab)), summary: sentence }
}

/**
 * The pictures that can be set from the chat: all where Teams passes files to bots, otherwise those that were pasted, if
 * there is a card to confirm them.
 */
export function takenPictures(
  pictures: readonly PictureAddress[],
  { filesToBots, cards }: Cloud,
): readonly PictureAddress[] {
  if (filesToBots) return pictures
  return cards ? pictures.filter(({ source }) => source === 'service') : []
}

/**
 * Whether a message without pictures to take held a file that Teams did not pass on: a remainder of it is attached, or
 * nothing was written.
 */
export function heldFile(text: string, attachments: readonly Attachment[], cloud: Cloud): boolean {
  if (cloud.filesToBots) return false
  return text.trim() === '' || attachments.some(({ contentType }) => contentType !== 'text/html')
}
