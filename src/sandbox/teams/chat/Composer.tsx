import { Button, Tooltip } from '@fluentui/react-components'
import { AttachRegular, SendFilled } from '@fluentui/react-icons'
import { useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import type { PageInfo } from '../sandboxClient.ts'
import { words } from '../words.ts'
import { useStyles } from './Chat.styles.ts'
import { FileChip } from './FileChip.tsx'
import type { useDraft } from './useDraft.ts'

interface ComposerProps {
  writing: RefObject<HTMLTextAreaElement | null>
  drafting: ReturnType<typeof useDraft>
  busy: boolean
  botName: string
  /** shown as buttons above the text */
  commands: PageInfo['commands']
  onSend: () => void
  onSay: (text: string) => void
}

/** The message box: Enter sends, Shift+Enter starts a new line, pictures can be pasted. */
export function Composer({
  writing,
  drafting,
  busy,
  botName,
  commands,
  onSend,
  onSay,
}: ComposerProps) {
  const styles = useStyles()
  const { draft } = drafting
  const sendable = !busy && (draft.text.trim() !== '' || draft.files.length > 0)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (sendable) onSend()
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    drafting.add(files, true)
  }

  return (
    <>
      <Suggestions commands={commands} disabled={busy} onSay={onSay} />
      <div className={styles.composer}>
        {draft.files.length > 0 && (
          <div className={styles.files}>
            {draft.files.map((file, index) => (
              <FileChip key={index} file={file} onRemove={() => drafting.remove(file)} />
            ))}
          </div>
        )}
        <textarea
          ref={writing}
          className={styles.text}
          rows={1}
          aria-label={words.composer.label(botName)}
          placeholder={words.composer.placeholder}
          value={draft.text}
          onChange={(event) => drafting.setText(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <AttachButton onFiles={(files) => drafting.add(files, false)} />
        <Tooltip content={words.composer.send} relationship="label">
          <Button
            appearance="transparent"
            icon={<SendFilled />}
            disabled={!sendable}
            onClick={onSend}
          />
        </Tooltip>
      </div>
    </>
  )
}

function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={words.composer.attach}
        accept="image/*,.heic,.heif,.avif,.tif,.tiff"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Tooltip content={words.composer.attach} relationship="label">
        <Button
          appearance="transparent"
          icon={<AttachRegular />}
          onClick={() => picker.current?.click()}
        />
      </Tooltip>
    </>
  )
}

interface SuggestionsProps {
  commands: PageInfo['commands']
  disabled: boolean
  onSay: (text: string) => void
}

function Suggestions({ commands, disabled, onSay }: SuggestionsProps) {
  const styles = useStyles()
  return (
    <div className={styles.suggestions}>
      {commands.map(({ title, description }) => (
        <Tooltip key={title} content={description} relationship="description">
          <Button
            className={styles.suggestion}
            size="small"
            shape="circular"
            disabled={disabled}
            onClick={() => onSay(title)}
          >
            {title}
          </Button>
        </Tooltip>
      ))}
    </div>
  )
}
