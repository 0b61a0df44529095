import { words } from '../words.ts'
import type { ChatActivity, Attachment, Message } from '../sandboxClient.ts'

/** Consecutive messages of one side within `GROUP_WINDOW_MS`, shown under one name and time. */
export interface Group {
  from: Message['from']
  at: string
  messages: Message[]
  /** the first group of its day */
  newDay: boolean
}

const GROUP_WINDOW_MS = 5 * 60 * 1000

/** Groups the messages to show. Activities without content (typing, traces) are left out. */
export function groupsOf(messages: Message[]): Group[] {
  const groups: Group[] = []
  for (const message of messages.filter(isShown)) {
    const last = groups.at(-1)
    const before = last?.messages.at(-1)
    const newDay = before === undefined || dayOf(before.at) !== dayOf(message.at)
    const isClose =
      before !== undefined && Date.parse(message.at) - Date.parse(before.at) < GROUP_WINDOW_MS
    if (last !== undefined && last.from === message.from && isClose && !newDay) {
      last.messages.push(message)
    } else {
      groups.push({ from: message.from, at: message.at, messages: [message], newDay })
    }
  }
  return groups
}

function isShown({ activity }: Message): boolean {
  return (
    activity.type === 'message' && (Boolean(activity.text) || shownAttachments(activity).length > 0)
  )
}

function dayOf(at: string): string {
  return new Date(at).toDateString()
}

/** How an attachment is shown. */
export type Part =
  | { kind: 'card'; content: unknown }
  | { kind: 'picture'; url: string; name: string }
  | { kind: 'file'; name: string }

/** Content types that every browser can show. */
const drawable = /^image\/(jpeg|png|gif|webp|avif)$/

const cardType = 'application/vnd.microsoft.card.adaptive'

/** The attachments to show: all but the HTML that Teams sends along with a pasted picture. */
export function shownAttachments(activity: ChatActivity): Part[] {
  return (activity.attachments ?? []).filter((it) => it.contentType !== 'text/html').map(partOf)
}

function partOf(attachment: Attachment): Part {
  if (attachment.contentType === cardType) return { kind: 'card', content: attachment.content }
  const name =
    attachment.name ??
    (attachment.contentType.startsWith('image/') ? words.messages.picture : words.messages.file)
  const url = attachment.contentUrl ?? ''
  if (drawable.test(attachment.contentType) && (url.startsWith('data:') || url.startsWith('/'))) {
    return { kind: 'picture', url, name }
  }
  return { kind: 'file', name }
}

/**
 * The bot's response to a button that is not part of the chat: text to show, or that it failed. Null if there is
 * none.
 */
export function noticeOf(activities: ChatActivity[]): { failed: boolean; sentence: string } | null {
  const answer = activities.find(({ type, id, text }) => type === 'message' && !id && text)
  if (answer?.text) return { failed: false, sentence: answer.text }
  const failed = activities.some(({ type }) => type === 'invokeResponse')
  return failed ? { failed, sentence: words.messages.actionFailed } : null
}
