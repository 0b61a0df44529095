import { MessageBar, MessageBarActions, MessageBarBody, Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useRef, useState, type DragEvent } from 'react'
import type { Press } from '../cards/press.ts'
import type { PageInfo } from '../sandboxClient.ts'
import { words } from '../words.ts'
import { useStyles } from './Chat.styles.ts'
import { Composer } from './Composer.tsx'
import { OutgoingMessage, Typing } from './OutgoingMessage.tsx'
import { Timeline } from './Timeline.tsx'
import { useChat, type Turn } from './useChat.ts'
import { useDraft } from './useDraft.ts'
import { Welcome } from './Welcome.tsx'

interface ChatProps {
  persona: string
  locale: string | null
  info: PageInfo
  onLink: (url: string) => void
}

/** A person's chat with the bot: history, composer and drop target. */
export function Chat({ persona, locale, info, onLink }: ChatProps) {
  const styles = useStyles()
  const chat = useChat(persona, locale)
  const drafting = useDraft()
  const busy = chat.underWay !== null
  const scroller = useRef<HTMLDivElement>(null)
  const writing = useRef<HTMLTextAreaElement>(null)

  const take = (turn: Turn) => {
    if (busy) return
    // The list is reversed: 0 is its end.
    scroller.current?.scrollTo({ top: 0 })
    chat.take(turn, {
      onError: () => turn.kind === 'say' && drafting.replace(turn),
      // The pressed button was disabled or removed and has lost the focus.
      onSettled: () => document.activeElement === document.body && writing.current?.focus(),
    })
  }
  const send = () => {
    take({ kind: 'say', ...drafting.draft })
    drafting.clear()
  }
  const sayText = (text: string) => take({ kind: 'say', text, files: [], inline: false })
  const press = (messageId: string, press: Press) => {
    if (press.kind === 'open') onLink(press.url)
    else if (press.kind === 'say') sayText(press.text)
    else take({ ...actOf(press), messageId })
  }
  const { over, ...dropping } = useDrop((files) => drafting.add(files, false))

  return (
    <section className={styles.chat} aria-label={words.messages.region(info.botName)} {...dropping}>
      <div ref={scroller} className={styles.scroll}>
        <div
          className={styles.column}
          role="log"
          aria-label={words.messages.list}
          aria-busy={chat.loading}
        >
          {!chat.loading && chat.messages.length === 0 && !busy && (
            <Welcome info={info} onSay={sayText} />
          )}
          <Timeline
            messages={chat.messages}
            botName={info.botName}
            busy={busy}
            actingOn={chat.underWay?.kind === 'act' ? chat.underWay.messageId : null}
            onPress={press}
            onLink={onLink}
          />
          {chat.underWay?.kind === 'say' && <OutgoingMessage draft={chat.underWay} />}
          {busy && <Typing name={info.botName} />}
        </div>
      </div>
      <div className={styles.foot}>
        {chat.notice !== null && <Notice {...chat.notice} onDismiss={chat.dismissNotice} />}
        {drafting.tooLarge !== null && (
          <Notice failed sentence={words.composer.tooLarge(drafting.tooLarge)} />
        )}
        <Composer
          writing={writing}
          drafting={drafting}
          busy={busy}
          botName={info.botName}
          commands={chat.messages.length === 0 && !busy ? [] : info.commands}
          onSend={send}
          onSay={sayText}
        />
      </div>
      {over && <div className={styles.drop}>{words.composer.drop}</div>}
    </section>
  )
}

function actOf(press: Exclude<Press, { kind: 'open' | 'say' }>) {
  const verb = press.kind === 'execute' ? press.verb : null
  return { kind: 'act', verb, data: press.data } as const
}

interface NoticeProps {
  failed: boolean
  sentence: string
  onDismiss?: () => void
}

function Notice({ failed, sentence, onDismiss }: NoticeProps) {
  return (
    <MessageBar intent={failed ? 'error' : 'info'}>
      <MessageBarBody>{sentence}</MessageBarBody>
      {onDismiss !== undefined && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={words.messages.dismiss}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  )
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

function useDrop(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      onFiles([...event.dataTransfer.files])
    },
  }
}
