import { Caption1, Combobox, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { useServices } from '../../hooks/useServices.ts'
import { everybody } from '../../app/peopleFilters.ts'
import { inNameOrder } from '../../app/peopleOrder.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import type { ReviewPerson } from '../../review/row.ts'
import { words } from '../../words/words.ts'
import { describeChoice, placeholderFor } from './picker.ts'
import { useStyles } from './PersonPicker.styles.ts'
import { queryKeys } from '../../api/queryKeys.ts'

interface PersonPickerProps {
  /** which file the person is for, for screen readers */
  label: string
  /** offered before anything is typed */
  candidates: ReviewPerson[]
  onChoose: (person: ReviewPerson) => void
  /** takes the focus when it comes; default: if somebody listens to its losing it */
  autoFocus?: boolean
  /** the field lost the focus without a choice */
  onLeave?: () => void
  /** Escape was pressed while the list was closed */
  onCancel?: () => void
}

const SEARCH_DELAY_MS = 250
/** People listed at once; another word narrows the search. */
const MAX_FOUND = 20

/** Chooses a person: one of the candidates, or anybody by typing. */
export function PersonPicker({ label, candidates, ...on }: PersonPickerProps) {
  const { onChoose, onLeave, onCancel, autoFocus = onLeave !== undefined } = on
  const styles = useStyles()
  const { client } = useServices()
  const isNarrow = useIsNarrow()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const search = useDebounced(text.trim(), SEARCH_DELAY_MS)
  const found = useQuery({
    queryKey: queryKeys.peopleFound(search),
    queryFn: ({ signal }) =>
      client.people({ ...everybody, scope: 'all', search }, inNameOrder, null, MAX_FOUND, signal),
    enabled: search !== '',
  })
  // Escape closes the list first; it must not reach a dialog around the field
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    if (open || onCancel) event.preventDefault()
    if (!open) onCancel?.()
  }
  const people: ReviewPerson[] = search === '' ? candidates : (found.data?.items ?? [])
  return (
    <Combobox
      className={styles.picker}
      aria-label={label}
      placeholder={placeholderFor(candidates.length)}
      size={isNarrow ? 'medium' : 'small'}
      freeform
      autoFocus={autoFocus}
      value={text}
      selectedOptions={[]}
      open={open}
      onChange={(event) => {
        setText(event.target.value)
        // phones and input methods send no key events that would open the list
        setOpen(true)
      }}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
      onOpenChange={(_event, data) => setOpen(data.open)}
      onOptionSelect={(_event, { optionValue }) => {
        const person = people.find(({ id }) => id === optionValue)
        if (person) onChoose(person)
      }}
      expandIcon={{ 'aria-label': words('picker.open', { label }) }}
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
          {words('picker.more')}
        </Option>
      )}
      {people.length === 0 && (
        <Option disabled text="" value="" checkIcon={null}>
          {words(
            search === ''
              ? 'picker.typeName'
              : found.isFetching
                ? 'picker.searching'
                : 'picker.nobody',
          )}
        </Option>
      )}
    </Combobox>
  )
}
