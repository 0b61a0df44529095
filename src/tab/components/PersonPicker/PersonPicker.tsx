import { Caption1, Combobox, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useServices } from '../../hooks/useServices.ts'
import { everybody } from '../../app/peopleFilters.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import type { Whom } from '../../review/verdict.ts'
import { describeChoice, placeholderFor } from './picker.ts'
import { useStyles } from './PersonPicker.styles.ts'
import { queryKeys } from '../../api/queryKeys.ts'

interface PersonPickerProps {
  /** for whom the choice is made, read aloud */
  label: string
  /** shown before anything is typed */
  candidates: Whom[]
  onChoose: (person: Whom) => void
  /** the field was left without a choice, for something else */
  onLeave?: () => void
  /** the same, by Escape */
  onCancel?: () => void
}

const pause = 250
/** of those who are found; who types another word sees fewer */
const most = 20

/** Chooses a person: among the candidates, or anybody by typing. */
export function PersonPicker({ label, candidates, ...on }: PersonPickerProps) {
  const { onChoose, onLeave, onCancel } = on
  const styles = useStyles()
  const { client } = useServices()
  const isNarrow = useIsNarrow()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const search = useDebounced(text.trim(), pause)
  const found = useQuery({
    queryKey: queryKeys.peopleFound(search),
    queryFn: () => client.people({ ...everybody, scope: 'all', search }, null, most),
    enabled: search !== '',
  })
  // Escape closes the list first, and not the dialog in which the field may be
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    if (open || onCancel) event.preventDefault()
    if (!open) onCancel?.()
  }
  const people: Whom[] = search === '' ? candidates : (found.data?.items ?? [])
  return (
    <Combobox
      className={styles.picker}
      aria-label={label}
      placeholder={placeholderFor(candidates.length)}
      size={isNarrow ? 'medium' : 'small'}
      freeform
      autoFocus={onLeave !== undefined}
      value={text}
      selectedOptions={[]}
      open={open}
      onChange={(event) => {
        setText(event.target.value)
        // phones and input methods tell of no key that would open the list
        setOpen(true)
      }}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
      onOpenChange={(_event, data) => setOpen(data.open)}
      onOptionSelect={(_event, { optionValue }) => {
        const person = people.find(({ id }) => id === optionValue)
        if (person) onChoose(person)
      }}
      listbox={{ className: styles.listbox }}
    >
      {people.map((person) => (
        <Option key={person.id} value={person.id} text={person.displayName} checkIcon={null}>
          <span className={styles.option}>
            <PersonPhoto person={person} size={32} />
            <span className={styles.words}>
              {person.displayName}
              <Caption1 block className={styles.quiet}>
                {describeChoice(person)}
              </Caption1>
            </span>
          </span>
        </Option>
      ))}
      {search !== '' && found.data?.next && (
        <Option disabled text="" value="" checkIcon={null}>
          There are more: type another word, such as the department
        </Option>
      )}
      {people.length === 0 && (
        <Option disabled text="" value="" checkIcon={null}>
          {search === '' ? 'Type a name' : found.isFetching ? 'Searching …' : 'Nobody found'}
        </Option>
      )}
    </Combobox>
  )
}
