import { Button, Field, Input, Select } from '@fluentui/react-components'
import {
  changeKinds,
  isFilteredHistory,
  ways,
  type ChangeFilter,
  type ChangeKind,
  type Way,
} from '../../app/oversight/changeFilter.ts'
import { words } from '../../words/words.ts'
import { Search } from '../Search/Search.tsx'
import { useStyles } from './Changes.styles.ts'

interface ChangeFiltersProps {
  filter: ChangeFilter
  onChange: (change: Partial<ChangeFilter>) => void
  onClear: () => void
}

/** What of the history is shown. */
export function ChangeFilters({ filter, onChange, onClear }: ChangeFiltersProps) {
  const styles = useStyles()
  return (
    <div className={styles.filters} role="search" aria-label={words('history.title')}>
      <Search
        label={words('history.search')}
        hint={words('history.search.hint')}
        search={filter.search}
        onSearch={(search) => onChange({ search })}
        className={styles.search}
      />
      <Select
        aria-label={words('history.change')}
        value={filter.change ?? ''}
        onChange={(_, { value }) => onChange({ change: (value || null) as ChangeKind | null })}
      >
        <option value="">{words('history.change.all')}</option>
        {changeKinds.map((change) => (
          <option key={change} value={change}>
            {words('history.change.option', { change })}
          </option>
        ))}
      </Select>
      <Select
        aria-label={words('history.way')}
        value={filter.way ?? ''}
        onChange={(_, { value }) => onChange({ way: (value || null) as Way | null })}
      >
        <option value="">{words('history.way.all')}</option>
        {ways.map((way) => (
          <option key={way} value={way}>
            {words('history.way.option', { way })}
          </option>
        ))}
      </Select>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={words(`history.${end}`)}>
          <Input
            type="date"
            value={filter[end]}
            onChange={(_, { value }) => onChange({ [end]: value })}
          />
        </Field>
      ))}
      {isFilteredHistory(filter) && <Button onClick={onClear}>{words('history.clear')}</Button>}
    </div>
  )
}
