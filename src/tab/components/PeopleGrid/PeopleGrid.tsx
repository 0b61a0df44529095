import { Button, Spinner } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { useWidth } from '../../hooks/useWidth.ts'
import { asProblem } from '../../problem.ts'
import { everybody, type PeopleFilter } from '../../route.ts'
import { Message } from '../Page/Message.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { columnsFor, explainEmpty, isFiltered, searchToKeep } from './grid.ts'
import { EmptyTile, PersonTile } from './PersonTile.tsx'
import { useStyles } from './PeopleGrid.styles.ts'

const pageSize = 100
const rowHeight = 208
/** rows of skeletons while the first page is awaited */
const skeletonRows = 3

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
  const list = useRef<HTMLDivElement>(null)
  const { width, top } = useWidth(list)
  const columns = columnsFor(width)
  const count = people ? Math.ceil(people.length / columns) : skeletonRows
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollMargin: top,
  })
  const rows = virtual.getVirtualItems()
  const atEnd = (rows.at(-1)?.index ?? 0) >= count - 3
  useEffect(() => {
    if (atEnd && more && !fetching) onMore()
  }, [atEnd, more, fetching, onMore])
  return (
    <>
      <div
        ref={list}
        className={styles.list}
        role="list"
        aria-label="People"
        aria-busy={people === null}
        style={{ height: virtual.getTotalSize() }}
      >
        {width > 0 &&
          rows.map((row) => (
            <div
              key={row.key}
              role="presentation"
              className={styles.row}
              style={{
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                transform: `translateY(${row.start - top}px)`,
              }}
            >
              {tilesOf(people, row.index, columns).map((person, place) => (
                <div
                  key={person?.id ?? place}
                  role="listitem"
                  aria-setsize={more ? -1 : (people?.length ?? -1)}
                  aria-posinset={row.index * columns + place + 1}
                >
                  {person ? <PersonTile person={person} onOpen={onOpen} /> : <EmptyTile />}
                </div>
              ))}
            </div>
          ))}
      </div>
      {fetching && (
        <div className={styles.more}>
          <Spinner size="small" label="More people" />
        </div>
      )}
    </>
  )
}

/** one row of people, or of skeletons */
function tilesOf(people: PersonView[] | null, row: number, columns: number) {
  if (!people) return Array.from({ length: columns }, () => null)
  return people.slice(row * columns, (row + 1) * columns)
}
