import { Combobox, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryKeys } from '../../api/queryKeys.ts'
import { asProblem } from '../../api/problem.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'

const SEARCH_AFTER_MS = 250
const NOBODYS = ''

interface GroupFilterProps {
  /** object ID; null = everybody */
  group: string | null
  /** names the choice of everybody */
  unset: string
  onGroup: (group: string | null) => void
}

/** One of the directory's groups, found by its name: there may be too many for a list. */
export function GroupFilter({ group, unset, onGroup }: GroupFilterProps) {
  const { client } = useServices()
  /** null = nothing is typed, and the chosen one is shown */
  const [typed, setTyped] = useState<string | null>(null)
  const search = useDebounced((typed ?? '').trim(), SEARCH_AFTER_MS)
  const found = useQuery({
    queryKey: queryKeys.directoryGroups(search),
    queryFn: ({ signal }) => client.directoryGroups(search, signal),
  })
  const chosen = useQuery({
    queryKey: queryKeys.directoryGroup(group ?? ''),
    queryFn: () => client.directoryGroup(group ?? ''),
    enabled: group !== null,
  })
  const groups = found.data?.groups ?? []
  const name = group === null ? '' : (chosen.data?.name ?? words('filter.group.chosen'))
  const error = found.error ?? chosen.error
  return (
    <>
      <Combobox
        inlinePopup
        placeholder={words('gallery.filter.group.search')}
        value={typed ?? name}
        selectedOptions={[group ?? NOBODYS]}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped(null)
          onGroup(optionValue || null)
        }}
      >
        <Option value={NOBODYS}>{unset}</Option>
        {groups.map((each) => (
          <Option key={each.id} value={each.id}>
            {each.name}
          </Option>
        ))}
        {found.isSuccess && groups.length === 0 && (
          <Option disabled value="nothing found">
            {words('gallery.filter.group.none')}
          </Option>
        )}
      </Combobox>
      {error && <span role="alert">{asProblem(error).sentence}</span>}
    </>
  )
}
