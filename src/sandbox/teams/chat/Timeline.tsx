import { Avatar, Caption1, Divider, mergeClasses } from '@fluentui/react-components'
import { DocumentRegular } from '@fluentui/react-icons'
import { Fragment, useMemo, useState, type MouseEvent } from 'react'
import icon from '../icon.svg'
import { Card } from '../cards/Card.tsx'
import type { Press } from '../cards/press.ts'
import type { Message } from '../sandboxClient.ts'
import { words } from '../words.ts'
import { useStyles } from './Chat.styles.ts'
import { markdownToHtml } from '../markdown.ts'
import { groupsOf, shownAttachments, type Part } from './timeline.ts'

interface TimelineProps {
  messages: Message[]
  botName: string
  busy: boolean
  /** the message whose button was pressed in the current turn */
  actingOn: string | null
  onPress: (messageId: string, press: Press) => void
  onLink: (url: string) => void
}

/** The history as Teams lays it out: the bot at the left, the person at the right. */
export function Timeline({ messages, botName, busy, actingOn, onPress, onLink }: TimelineProps) {
  const styles = useStyles()
  const groups = useMemo(() => groupsOf(messages), [messages])
  const openLink = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a[href]')
    if (link === null) return
    event.preventDefault()
    onLink(link.getAttribute('href') ?? '')
  }
  return groups.map((group) => (
    <Fragment key={group.messages[0]?.id}>
      {group.newDay && <Divider className={styles.day}>{dayName(group.at)}</Divider>}
      <div
        className={mergeClasses(styles.group, group.from === 'user' && styles.groupOfUser)}
        onClickCapture={openLink}
      >
        {group.from === 'bot' && <BotAvatar name={botName} />}
        <div
          className={mergeClasses(styles.bubbles, group.from === 'user' && styles.bubblesOfUser)}
        >
          <Caption1 className={styles.byline}>
            {group.from === 'bot' && `${botName}  `}
            <time dateTime={group.at}>{timeOfDay(group.at)}</time>
          </Caption1>
          {group.messages.map((message) => (
            <MessageParts
              key={message.id}
              message={message}
              disabled={busy}
              working={message.id === actingOn}
              onPress={(press) => onPress(message.id, press)}
            />
          ))}
        </div>
      </div>
    </Fragment>
  ))
}

export function BotAvatar({ name }: { name: string }) {
  return <Avatar shape="square" size={32} image={{ src: icon }} name={name} aria-hidden />
}

interface MessagePartsProps {
  message: Message
  disabled: boolean
  working: boolean
  onPress: (press: Press) => void
}

function MessageParts({ message, disabled, working, onPress }: MessagePartsProps) {
  const styles = useStyles()
  const { activity } = message
  return (
    <>
      {activity.text && (
        <div
          className={mergeClasses(styles.bubble, message.from === 'user' && styles.bubbleOfUser)}
        >
          <Text
            text={activity.text}
            plain={message.from === 'user' || activity.textFormat === 'plain'}
          />
        </div>
      )}
      {shownAttachments(activity).map((part, index) => (
        <Attached key={index} part={part} disabled={disabled} working={working} onPress={onPress} />
      ))}
    </>
  )
}

function Text({ text, plain }: { text: string; plain: boolean }) {
  const styles = useStyles()
  if (plain) return <div className={styles.plain}>{text}</div>
  return (
    <div className={styles.markdown} dangerouslySetInnerHTML={{ __html: markdownToHtml(text) }} />
  )
}

function Attached({ part, ...card }: { part: Part } & Omit<MessagePartsProps, 'message'>) {
  const styles = useStyles()
  const [drawable, setDrawable] = useState(true)
  if (part.kind === 'card') return <Card content={part.content} {...card} />
  if (part.kind === 'picture' && drawable) {
    const giveUp = () => setDrawable(false)
    return <img className={styles.picture} src={part.url} alt={part.name} onError={giveUp} />
  }
  return (
    <div className={styles.file}>
      <DocumentRegular fontSize={20} aria-hidden />
      {part.name}
    </div>
  )
}

function dayName(at: string): string {
  const date = new Date(at)
  if (date.toDateString() === new Date().toDateString()) return words.messages.today
  return date.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' })
}

function timeOfDay(at: string): string {
  return new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
}
