import {
  Button,
  Field,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState } from 'react'
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'
import { insertAt, type placeholders } from './pattern.ts'
import { useStyles } from './Pattern.styles.ts'

interface PatternInputProps {
  label: string
  hint: string
  /** what is wrong with the text; null = nothing is known to be */
  wrong: string | null
  text: string
  offered: typeof placeholders
  /** shown while the field is empty */
  example: string | undefined
  onText: (text: string) => void
  onEnter?: () => void
}

/** A field for a pattern of file names, with buttons that insert placeholders at the cursor. */
export function PatternInput({ text, wrong, offered, example, ...given }: PatternInputProps) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const [cursor, setCursor] = useState<{ at: number } | null>(null)
  useLayoutEffect(() => {
    if (!cursor) return
    input.current?.focus()
    input.current?.setSelectionRange(cursor.at, cursor.at)
  }, [cursor])
  const insert = (placeholder: string): void => {
    const start = input.current?.selectionStart ?? text.length
    const next = insertAt(text, placeholder, start, input.current?.selectionEnd ?? start)
    given.onText(next.text)
    setCursor({ at: next.at })
  }
  return (
    <>
      <Field
        label={given.label}
        hint={given.hint}
        {...(wrong ? { validationState: 'error', validationMessage: wrong } : {})}
      >
        <Input
          input={{ ref: input }}
          className={styles.input}
          value={text}
          maxLength={LIMITS.MAX_PATTERN_LENGTH}
          {...(example !== undefined && { placeholder: example })}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => given.onText(value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') given.onEnter?.()
          }}
        />
      </Field>
      <Placeholders offered={offered} onInsert={insert} />
    </>
  )
}

interface PlaceholdersProps {
  offered: typeof placeholders
  onInsert: (placeholder: string) => void
}

function Placeholders({ offered, onInsert }: PlaceholdersProps) {
  const styles = useStyles()
  return (
    <div className={styles.chips} role="group" aria-label={words('pattern.placeholders')}>
      {offered.map(({ text, part }) => (
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

interface PresetsProps {
  presets: readonly string[]
  onChoose: (pattern: string) => void
}

export function Presets({ presets, onChoose }: PresetsProps) {
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
