import { Button, Checkbox, Field, FieldContextProvider, Input } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'
import {
  faultOf,
  allOf,
  colourName,
  explainColours,
  readColours,
  toggled,
  withColours,
  type ColourChoice,
} from './colours.ts'
import { useStyles } from './DefaultPictureDialog.styles.ts'

interface ColourFieldProps {
  choice: ColourChoice
  /** those of the organisation */
  suggested: readonly string[]
  onChoice: (choice: ColourChoice) => void
}

/** The colours to choose from, by their names, and a way to add others. */
export function ColourChoiceField({ choice, suggested, onChoice }: ColourFieldProps) {
  const styles = useStyles()
  // none is offered while they are still loading
  const fault = choice.offered.length > 0 ? faultOf(choice) : null
  const isSuggested = choice.chosen.join() === suggested.join()
  return (
    <>
      <Field
        label={words('defaults.colours')}
        hint={words('defaults.colours.select', { max: LIMITS.MAX_COLOURS })}
        {...(fault !== null && {
          validationState: 'error',
          validationMessage: words(`defaults.colours.${fault}`, { max: LIMITS.MAX_COLOURS }),
        })}
      >
        {/* else each gets the name and the id of the field */}
        <FieldContextProvider value={undefined}>
          <div role="group" aria-label={words('defaults.colours')} className={styles.colours}>
            {choice.offered.map((colour) => (
              <Checkbox
                key={colour}
                checked={choice.chosen.includes(colour)}
                label={{ children: <Swatch colour={colour} />, className: styles.colour }}
                onChange={() => onChoice(toggled(choice, colour))}
              />
            ))}
          </div>
        </FieldContextProvider>
      </Field>
      <OwnColour onColours={(colours) => onChoice(withColours(choice, colours))} />
      {!isSuggested && (
        <div>
          <Button size="small" onClick={() => onChoice(allOf(suggested))}>
            {words('defaults.colours.reset')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Of a colour without a name, its code. */
function Swatch({ colour }: { colour: string }) {
  const styles = useStyles()
  const name = colourName(colour)
  return (
    <>
      <span className={styles.swatch} style={{ backgroundColor: colour }} aria-hidden />
      {name === null ? colour : words('defaults.colour', { name })}
    </>
  )
}

/** Codes are added when that is asked for, so that half a code is nothing wrong. */
function OwnColour({ onColours }: { onColours: (colours: string[]) => void }) {
  const styles = useStyles()
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const read = readColours(text)
    setWrong(read.kind === 'none' ? null : explainColours(read))
    if (read.kind !== 'colours') return
    onColours(read.colours)
    setText('')
  }
  return (
    <form onSubmit={add}>
      <Field
        label={words('defaults.colours.own')}
        hint={words('defaults.colours.own.hint')}
        {...(wrong !== null && {
          validationState: 'error',
          validationMessage: wrong,
        })}
      >
        {(field) => (
          <div className={styles.own}>
            <Input
              {...field}
              className={styles.code}
              value={text}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => {
                setText(value)
                setWrong(null)
              }}
            />
            <Button type="submit" className={styles.oneLine}>
              {words('defaults.colours.add')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}
