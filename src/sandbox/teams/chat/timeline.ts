import type { Activity, Attachment, Message } from '../sandboxClient.ts'

/** Consecutive messages of one side within five minutes, shown under one name and time. */
export interface Group {
  from: Message['from']
  at: string
  messages: Message[]
  /** the first of its day */
  newDay: boolean
}

const GROUP_WINDOW_MS = 5 * 60 * 1000

/** Groups what a chat shows; activities that say nothing (typing, traces) are left out. */
export function groupsOf(messages: Message[]): Group[] {
  const groups: Group[] = []
  for (const message of messages.filter(isShown)) {
    const last = groups.at(-1)
    const before = last?.messages.at(-1)
    const newDay = before === undefined || dayOf(before.at) !== dayOf(message.at)
    const soon =
      before !== undefined && Date.parse(message.at) - Date.parse(before.at) < GROUP_WINDOW_MS
    if (last !== undefined && last.from === message.from && soon && !newDay) {
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

/** What is to be drawn of an attachment. */
export type Part =
  | { kind: 'card'; content: unknown }
  | { kind: 'picture'; url: string; name: string }
  | { kind: 'file'; name: string }

/** what every browser can draw, of the picture's own bytes or of this origin */
const drawable = /^image\/(jpeg|png|gif|webp|avif)$/

const cardType = 'application/vnd.microsoft.card.adaptive'

/** A message's attachments as they are drawn; the HTML twin that Teams sends along with a picture is not. */
export function shownAttachments(activity: Activity): Part[] {
  return (activity.attachments ?? []).filter((it) => it.contentType !== 'text/html').map(partOf)
}

function partOf(attachment: Attachment): Part {
  if (attachment.contentType === cardType) return { kind: 'card', content: attachment.content }
  const name = attachment.name ?? (attachment.contentType.startsWith('image/') ? 'Picture' : 'File')
  const url = attachment.contentUrl ?? ''
  if (drawable.test(attachment.contentType) && (url.startsWith('data:') || url.startsWith('/'))) {
    return { kind: 'picture', url, name }
  }
  return { kind: 'file', name }
}

/**
 * What the bot answered to a button without it becoming part of the chat: words to show for a moment, or that it
 * did not work. Null when there is nothing to tell.
 */
export function noticeOf(activities: Activity[]): { failed: boolean; sentence: string } | null {
  const said = activities.find(({ type, id, text }) => type === 'message' && !id && text)
  if (said?.text) return { failed: false, sentence: said.text }
  const failed = activities.some(({ type }) => type === 'invokeResponse')
  return failed ? { failed, sentence: 'The bot could not do that. Try again.' } : null
}
