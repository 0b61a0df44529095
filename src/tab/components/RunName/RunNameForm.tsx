import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { asProblem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './RunName.styles.ts'
import { useRename } from './useRename.ts'

interface RunNameFormProps {
  run: Pick<RunView, 'id' | 'name'>
  onClose: () => void
}

/** Renames a run in place: Enter saves, Esc leaves it as it was. */
export function RunNameForm({ run, onClose }: RunNameFormProps) {
  const styles = useStyles()
  const rename = useRename(run.id)
  const [text, setText] = useState(run.name)
  const name = text.trim()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name === '' || rename.isPending) return
    if (name === run.name) onClose()
    else rename.mutate(name, { onSuccess: onClose })
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const problem = rename.error && asProblem(rename.error)
  const wrong = name === '' ? words('run.rename.empty') : problem?.sentence
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={leave} noValidate>
      <Field className={styles.field} {...(wrong ? { validationMessage: wrong } : {})}>
        <Input
          autoFocus
          aria-label={words('run.rename.label')}
          value={text}
          maxLength={LIMITS.MAX_RUN_NAME_LENGTH}
          onFocus={({ target }) => target.select()}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={name === '' || rename.isPending}
      >
        {words('run.rename.save')}
      </Button>
      <Button onClick={onClose}>{words('run.rename.cancel')}</Button>
    </form>
  )
}
