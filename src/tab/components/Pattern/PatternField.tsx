import { Button, Caption1 } from '@fluentui/react-components'
import { useState } from 'react'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { words } from '../../words/words.ts'
import { useExample } from './useExample.ts'
import { Example } from './Example.tsx'
import { placeholders, presets } from './pattern.ts'
import { PatternInput, Presets } from './PatternInput.tsx'
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
  const [text, setText] = useState(pattern)
  const [shown, setShown] = useState(0)
  const tried = useDebounced(text.trim(), TRY_DELAY_MS)
  const name = examples[shown % Math.max(examples.length, 1)] ?? null
  const example = useExample(name, tried)
  const wrong = tried === text.trim() ? example.wrong : null
  const usable = wrong === null && text.trim() !== pattern
  const use = (): void => onUse(text.trim())

  return (
    <div className={styles.panel}>
      <PatternInput
        label={words('pattern.label')}
        hint={words('pattern.hint')}
        wrong={wrong}
        text={text}
        offered={placeholders}
        example={presets[0]}
        onText={setText}
        onEnter={() => usable && use()}
      />
      <Example
        example={example}
        name={name}
        pattern={tried}
        onNext={examples.length > 1 ? () => setShown(shown + 1) : null}
      />
      <div className={styles.line}>
        <Button appearance="primary" disabled={!usable} onClick={use}>
          {words(text.trim() === '' && pattern !== '' ? 'pattern.remove' : 'pattern.use')}
        </Button>
        <Presets presets={presets} onChoose={setText} />
      </div>
      {pattern !== '' && (
        <Caption1 className={styles.quiet}>{words('pattern.inUse', { pattern })}</Caption1>
      )}
    </div>
  )
}
