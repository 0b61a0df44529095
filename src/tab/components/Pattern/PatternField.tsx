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
import { LIMITS } from '../../../api/contract/limits.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { words } from '../../words/words.ts'
import { useExample } from './useExample.ts'
import { Example } from './Example.tsx'
import { insertAt, placeholders, presets } from './pattern.ts'
import { useStyles } from './Pattern.styles.ts'

export interface PatternFieldProps {
  /** the one in use; empty = none */
  pattern: string
  /** names of files under review, to try the pattern on */
  examples: readonly string[]
  onUse: (pattern: string) => void
}

const TRY_DELAY_MS = 250

/** The admin's own pattern for file names, tried on one of them while it is typed. */
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
  const tried = useDebounced(text.trim(), TRY_DELAY_MS)
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
        label={words('pattern.label')}
        hint={words('pattern.hint')}
        {...(wrong ? { validationState: 'error', validationMessage: wrong } : {})}
      >
        <Input
          input={{ ref: input }}
          className={styles.input}
          value={text}
          maxLength={LIMITS.MAX_PATTERN_LENGTH}
          placeholder={presets[0]}
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
          {words(text.trim() === '' && pattern !== '' ? 'pattern.remove' : 'pattern.use')}
        </Button>
        <Presets onChoose={setText} />
      </div>
      {pattern !== '' && (
        <Caption1 className={styles.quiet}>{words('pattern.inUse', { pattern })}</Caption1>
      )}
    </div>
  )
}

function Placeholders({ onInsert }: { onInsert: (placeholder: string) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.chips} role="group" aria-label={words('pattern.placeholders')}>
      {placeholders.map(({ text, part }) => (
        <Tooltip key={text} content={words(`pattern.part.${part}`)} relationship="description">
          <Button
            size="small"
            className={styles.chip}
            aria-label={words('pattern.insert', { placeholder: text })}
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
        <Button>{words('pattern.presets')}</Button>
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
