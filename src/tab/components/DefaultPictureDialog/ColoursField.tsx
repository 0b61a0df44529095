import { Button, Field, Input, type FieldProps } from '@fluentui/react-components'
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'
import { explainColours, readColours } from './colours.ts'

interface ColoursFieldProps {
  text: string
  /** which the button offers again */
  suggested: readonly string[]
  /** more about the field */
  hint?: string
  /** instead of why the text can't be read */
  message?: Pick<FieldProps, 'validationState' | 'validationMessage'>
  onText: (text: string) => void
}

/** Colours as an admin types them. */
export function ColoursField({ text, suggested, hint = '', message, onText }: ColoursFieldProps) {
  const wrong = explainColours(readColours(text))
  const ownMessage =
    wrong === null ? message : ({ validationState: 'error', validationMessage: wrong } as const)
  const general = words('defaults.colours.hint', { max: LIMITS.MAX_COLOURS })
  const isOwn = suggested.length > 0 && text.trim() !== suggested.join(' ')
  return (
    <>
      <Field
        label={words('defaults.colours')}
        hint={hint ? `${general} ${hint}` : general}
        {...ownMessage}
      >
        <Input
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => onText(value)}
        />
      </Field>
      {isOwn && (
        <div>
          <Button size="small" onClick={() => onText(suggested.join(' '))}>
            {words('defaults.colours.reset')}
          </Button>
        </div>
      )}
    </>
  )
}
