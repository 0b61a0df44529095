import { Body1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { useServices } from '../../hooks/useServices.ts'
import { cellsOf } from '../../sources/list.ts'
import { UNMATCHABLE_FILE_NAME } from '../../sources/plan.ts'
import type { ListColumns, Sheet } from '../../sources/source.ts'

/** rows by which a choice of columns is tried */
const sample = 100
const pause = 300
const sure = new Set(['certain', 'likely'])

/** How many of the first rows name exactly one person of the directory. */
export function PeopleFound({
  sheet,
  columns,
}: {
  sheet: Sheet | undefined
  columns: ListColumns
}) {
  const { client } = useServices()
  const rows = (sheet?.rows ?? [])
    .slice(0, sample)
    .map((row) => cellsOf(row, columns))
    .filter((cells) => cells.length > 0)
  const asked = useDebounced(JSON.stringify(rows), pause)
  const found = useQuery({
    queryKey: ['people of a list', asked],
    queryFn: async () => {
      const cells = JSON.parse(asked) as string[][]
      if (cells.length === 0) return { all: 0, one: 0 }
      const files = cells.map((listed) => ({ name: UNMATCHABLE_FILE_NAME, size: 0, listed }))
      const { matches } = await client.match(files, '')
      const one = matches.filter(({ confidence }) => sure.has(confidence)).length
      return { all: cells.length, one }
    },
    retry: false,
  })
  if (found.isError) return null
  const { all, one } = found.data ?? { all: 0, one: 0 }
  return (
    <Body1 block>
      {found.data
        ? all === 0
          ? 'The first rows name nobody.'
          : `${one.toLocaleString('en')} of the first ${all.toLocaleString('en')} rows name exactly one person of your organisation.`
        : 'Looking for the people …'}
    </Body1>
  )
}
