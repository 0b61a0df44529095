/** What the menu of filters offers. Pure. */
import type { FilterChoicesView } from '../../../api/contract.ts'
import { everybody, type FilterChoice, type PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'

/** The values that the organisation has. */
export interface FilterValues extends FilterChoicesView {
  departments: readonly string[]
}

interface FilterOption {
  value: string
  text: string
}

/** Whether there is anything to choose; null = the values aren't loaded. */
export function isOffered({ control }: FilterChoice, values: FilterValues | null): boolean {
  if (control.kind === 'options') return true
  if (!values) return false
  return control.kind === 'group' ? values.groups : values[control.from].length > 0
}

/** The value that is set, and those that are offered: one that is set but isn't known is offered as well. */
export function filterOptionsOf(
  choice: FilterChoice,
  filter: PeopleFilter,
  values: FilterValues | null,
): { value: string; options: FilterOption[] } {
  const isSet = filter[choice.filter] !== everybody[choice.filter]
  const value = isSet ? String(filter[choice.filter]) : ''
  const options = known(choice, values)
  const isKnown = !isSet || options.some((option) => option.value === value)
  return { value, options: isKnown ? options : [named(choice, value), ...options] }
}

function known(choice: FilterChoice, values: FilterValues | null): FilterOption[] {
  const { control } = choice
  if (control.kind === 'options') return control.values.map((value) => named(choice, value))
  if (control.kind === 'group' || !values) return []
  if (control.from === 'licences')
    return values.licences.map(({ id, name }) => ({ value: id, text: name }))
  return values[control.from].map((value) => named(choice, value))
}

const named = ({ text }: FilterChoice, value: string | number): FilterOption => ({
  value: String(value),
  text: asTitle(text(value)),
})

/** "guests" alone in a line is "Guests". */
function asTitle(text: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(words.locale) + rest.join('')
}
