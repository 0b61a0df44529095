import {
  Button,
  Caption1,
  Field,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useExample } from './useExample.ts'
import { Example } from './Example.tsx'
import { insertAt, placeholders, presets } from './pattern.ts'
import { useStyles } from './Pattern.styles.ts'

export interface PatternFieldProps {
  /** the one in use; empty for none */
  pattern: string
  /** names of the files under review, for examples */
  examples: readonly string[]
  onUse: (pattern: string) => void
}

const pause = 250

/** How the admin's own files are named; tried on one of them while it is typed. */
export function PatternField({ pattern, examples, onUse }: PatternFieldProps) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(pattern)
  const [shown, setShown] = useState(0)
  const [cursor, setCursor] = useState<{ at: number } | null>(null)
  useLayoutEffect(() => {
    if (!cursor) return
    input.current?.focus()
    input.current?.setSelectionRange(cursor.at, cursor.at)
  }, [cursor])
  const tried = useDebounced(text.trim(), pause)
  const name = examples[shown % Math.max(examples.length, 1)] ?? null
  const example = useExample(name, tried)
  const wrong = tried === text.trim() ? example.wrong : null
  const usable = wrong === null && text.trim() !== pattern

  const insert = (placeholder: string): void => {
    const start = input.current?.selectionStart ?? text.length
    const next = insertAt(text, placeholder, start, input.current?.selectionEnd ?? start)
    setText(next.text)
    setCursor({ at: next.at })
  }
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter' && usable) onUse(text.trim())
  }

  return (
    <div className={styles.panel}>
      <Field
        label="How your files are named"
        hint="Tried beside all other rules. The file type is left out."
        {...(wrong ? { validationState: 'error', validationMessage: wrong } : {})}
      >
        <Input
          input={{ ref: input }}
          className={styles.input}
          value={text}
          maxLength={200}
          placeholder="{givenName}.{surname}"
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Placeholders onInsert={insert} />
      <Example
        example={example}
        name={name}
        pattern={tried}
        onNext={examples.length > 1 ? () => setShown(shown + 1) : null}
      />
      <div className={styles.line}>
        <Button appearance="primary" disabled={!usable} onClick={() => onUse(text.trim())}>
          {text.trim() === '' && pattern !== '' ? 'Do without a pattern' : 'Use this pattern'}
        </Button>
        <Presets onChoose={setText} />
      </div>
      {pattern !== '' && <Caption1 className={styles.quiet}>In use: {pattern}</Caption1>}
    </div>
  )
}

function Placeholders({ onInsert }: { onInsert: (placeholder: string) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.chips} role="group" aria-label="Placeholders">
      {placeholders.map(({ text, means }) => (
        <Tooltip key={text} content={means} relationship="description">
          <Button
            size="small"
            className={styles.chip}
            aria-label={`Insert ${text}`}
            onClick={() => onInsert(text)}
          >
            {text}
          </Button>
        </Tooltip>
      ))}
    </div>
  )
}

function Presets({ onChoose }: { onChoose: (pattern: string) => void }) {
  const styles = useStyles()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button>Common patterns</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {presets.map((preset) => (
            <MenuItem key={preset} className={styles.chip} onClick={() => onChoose(preset)}>
              {preset}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
