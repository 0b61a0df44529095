import { Button, Spinner } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { PersonView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asProblem } from '../../api/problem.ts'
import { everybody, type PeopleFilter } from '../../app/route.ts'
import { Message } from '../Page/Message.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { explainEmpty, isFiltered, searchToKeep } from './grid.ts'
import { TileRows } from '../TileRows/TileRows.tsx'
import { EmptyTile, PersonTile } from './PersonTile.tsx'
import { useStyles } from './PeopleGrid.styles.ts'

const pageSize = 100
/** px, with the gap: the tile's height in PeopleGrid.styles.ts and 12 */
const rowHeight = 208

interface PeopleGridProps {
  filter: PeopleFilter
  onOpen: (person: PersonView) => void
  onChange: (change: Partial<PeopleFilter>) => void
}

/** All who fit the filter: fetched page by page, drawn row by row as they come into view. */
export function PeopleGrid({ filter, onOpen, onChange }: PeopleGridProps) {
  const { client } = useServices()
  const query = useInfiniteQuery({
    queryKey: ['people', filter],
    queryFn: ({ pageParam }) => client.people(filter, pageParam, pageSize),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  if (query.isError && !query.data) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  }
  const people = query.data?.pages.flatMap((page) => page.items) ?? null
  if (people?.length === 0 && !query.isPlaceholderData) {
    const { title, words } = explainEmpty(filter)
    return (
      <Message
        symbol={<PeopleSearchRegular />}
        title={title}
        actions={
          isFiltered(filter) && (
            <Button
              onClick={() =>
                onChange({ ...everybody, scope: filter.scope, search: searchToKeep(filter) })
              }
            >
              {searchToKeep(filter) === '' ? 'Show everybody' : 'Search everybody'}
            </Button>
          )
        }
      >
        {words}
      </Message>
    )
  }
  return (
    <Rows
      people={people}
      more={query.hasNextPage && !query.isPlaceholderData}
      fetching={query.isFetchingNextPage}
      onMore={() => void query.fetchNextPage()}
      onOpen={onOpen}
    />
  )
}

interface RowsProps {
  /** null while the first page is awaited */
  people: PersonView[] | null
  more: boolean
  fetching: boolean
  onMore: () => void
  onOpen: (person: PersonView) => void
}

function Rows({ people, more, fetching, onMore, onOpen }: RowsProps) {
  const styles = useStyles()
  return (
    <>
      <TileRows
        label="People"
        className={styles.list}
        items={people}
        rowHeight={rowHeight}
        more={more}
        fetching={fetching}
        onMore={onMore}
        keyOf={({ id }) => id}
        renderTile={(person) =>
          person ? <PersonTile person={person} onOpen={onOpen} /> : <EmptyTile />
        }
      />
      {fetching && (
        <div className={styles.more}>
          <Spinner size="small" label="More people" />
        </div>
      )}
    </>
  )
}
