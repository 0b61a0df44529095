import { Button, Select } from '@fluentui/react-components'
import type { RunCounts } from '../../../api/contract.ts'
import {
  isFilteredRuns,
  openStandings,
  runChoices,
  type RunChoice,
  type RunFilter,
} from '../../app/oversight/runFilter.ts'
import { words } from '../../words/words.ts'
import { Search } from '../Search/Search.tsx'
import { useStyles } from './RunList.styles.ts'

interface RunFiltersProps {
  filter: RunFilter
  /** undefined until they are read */
  counts: RunCounts | undefined
  onChange: (change: Partial<RunFilter>) => void
  onClear: () => void
}

/** Which of one's runs are listed; states in which there is none are not offered. */
export function RunFilters({ filter, counts, onChange, onClear }: RunFiltersProps) {
  const styles = useStyles()
  const offered = runChoices.filter(
    (choice) => choice === filter.standing || countOf(choice, counts) > 0,
  )
  return (
    <div className={styles.filters} role="search" aria-label={words('run.list')}>
      <Search
        label={words('run.list.search')}
        hint={words('run.list.search.hint')}
        search={filter.search}
        onSearch={(search) => onChange({ search })}
        className={styles.search}
      />
      <Select
        aria-label={words('run.list.standing')}
        value={filter.standing ?? ''}
        onChange={(_event, { value }) =>
          onChange({ standing: (value || null) as RunChoice | null })
        }
      >
        <option value="">{words('run.list.standing.all', { count: counts?.total ?? 0 })}</option>
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {words('run.list.standing.option', {
              standing: words('run.standing', { standing: choice }),
              count: countOf(choice, counts),
            })}
          </option>
        ))}
      </Select>
      {isFilteredRuns(filter) && <Button onClick={onClear}>{words('run.list.clear')}</Button>}
    </div>
  )
}

function countOf(choice: RunChoice, counts: RunCounts | undefined): number {
  const all = choice === 'open' ? openStandings : [choice]
  return all.reduce((sum, standing) => sum + (counts?.standings[standing] ?? 0), 0)
}
