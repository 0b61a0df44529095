import { Body1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import { cellsOf } from '../../sources/list.ts'
import { UNMATCHABLE_FILE_NAME } from '../../sources/plan.ts'
import type { ListColumns, Sheet } from '../../sources/source.ts'
import { words } from '../../words/words.ts'
import { queryKeys } from '../../api/queryKeys.ts'

/** Rows looked up to try a choice of columns. */
const SAMPLE_ROWS = 100
const LOOK_UP_DELAY_MS = 300
const sure = new Set(['certain', 'likely'])

interface PeopleFoundProps {
  sheet: Sheet | undefined
  columns: ListColumns
}

/** How many of the first rows name exactly one person in the directory. */
export function PeopleFound({ sheet, columns }: PeopleFoundProps) {
  const { client } = useServices()
  const rows = (sheet?.rows ?? [])
    .slice(0, SAMPLE_ROWS)
    .map((row) => cellsOf(row, columns))
    .filter((cells) => cells.length > 0)
  const asked = useDebounced(JSON.stringify(rows), LOOK_UP_DELAY_MS)
  const people = useQuery({
    queryKey: queryKeys.peopleOfList(asked),
    queryFn: async () => {
      const cells = JSON.parse(asked) as string[][]
      if (cells.length === 0) return { all: 0, found: 0 }
      const files = cells.map((listed) => ({ name: UNMATCHABLE_FILE_NAME, size: 0, listed }))
      const { matches } = await client.match(files, '')
      const found = matches.filter(({ confidence }) => sure.has(confidence)).length
      return { all: cells.length, found }
    },
    retry: false,
  })
  if (people.isError) return null
  return (
    <Body1 block>
      {people.data ? words('sources.peopleFound', people.data) : words('sources.lookingForPeople')}
    </Body1>
  )
}
