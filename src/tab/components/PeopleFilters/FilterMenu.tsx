import {
  Button,
  Field,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Select,
} from '@fluentui/react-components'
import { FilterFilled, FilterRegular } from '@fluentui/react-icons'
import {
  everybody,
  filterChoices,
  filterSet,
  setInMenu,
  type FilterChoice,
  type PeopleFilter,
} from '../../app/peopleFilters.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { words } from '../../words/words.ts'
import { belowStrip } from '../GalleryStrip/belowStrip.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { isOffered, filterOptionsOf, type FilterValues } from './filterOptions.ts'
import { GroupFilter } from './GroupFilter.tsx'
import { useStyles } from './PeopleFilters.styles.ts'
import { useFilterValues } from './useFilterValues.ts'

interface FilterMenuProps {
  filter: PeopleFilter
  onChange: (change: Partial<PeopleFilter>) => void
  className: string
}

/** All filters but the search, behind a button that says how many are set. */
export function FilterMenu({ filter, onChange, className }: FilterMenuProps) {
  const isNarrow = useIsNarrow()
  const styles = useStyles()
  const count = setInMenu(filter).length
  const label = words('gallery.filters', { count })
  return (
    <Popover trapFocus inline positioning={belowStrip}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={className}
          appearance="subtle"
          icon={count > 0 ? <FilterFilled /> : <FilterRegular />}
          {...(isNarrow && count === 0 && { 'aria-label': label })}
        >
          {isNarrow ? count > 0 && <Count count={count} label={label} /> : label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words('gallery.filters.title')}>
        <Filters filter={filter} onChange={onChange} />
      </PopoverSurface>
    </Popover>
  )
}

/** Only the number is seen, for want of room. */
function Count({ count, label }: { count: number; label: string }) {
  const { unseen } = usePageStyles()
  return (
    <>
      <span className={unseen}>{label}</span>
      <span aria-hidden>{words.number(count)}</span>
    </>
  )
}

function Filters({ filter, onChange }: Omit<FilterMenuProps, 'className'>) {
  const styles = useStyles()
  const { values, problem, retry } = useFilterValues()
  const choices = filterChoices().filter(
    (choice) => isOffered(choice, values) || filter[choice.filter] !== everybody[choice.filter],
  )
  const reset = Object.assign({}, ...choices.map((choice) => filterSet(choice.filter, '')))
  return (
    <div className={styles.filters}>
      {choices.map((choice) => (
        <Field key={choice.filter} label={choice.name}>
          {choice.control.kind === 'group' ? (
            <GroupFilter
              group={filter.group}
              unset={choice.unset}
              onGroup={(group) => onChange({ group })}
            />
          ) : (
            <ValueFilter {...{ choice, filter, values, onChange }} />
          )}
        </Field>
      ))}
      {problem && <ProblemNote problem={problem} onRetry={retry} />}
      <Button
        className={styles.clear}
        disabledFocusable={setInMenu(filter).length === 0}
        onClick={() => onChange(reset)}
      >
        {words('gallery.filters.clear')}
      </Button>
    </div>
  )
}

interface ValueFilterProps extends Omit<FilterMenuProps, 'className'> {
  choice: FilterChoice
  values: FilterValues | null
}

/** Select fields of Fluent's are the browser's own, which phones show as they show any. */
function ValueFilter({ choice, filter, values, onChange }: ValueFilterProps) {
  const { value, options } = filterOptionsOf(choice, filter, values)
  return (
    <Select
      value={value}
      onChange={(_event, chosen) => onChange(filterSet(choice.filter, chosen.value))}
    >
      <option value="">{choice.unset}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  )
}
