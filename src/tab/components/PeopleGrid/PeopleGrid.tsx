import { Button, Spinner } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { PersonView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { explainEmpty, isFiltered, widened, type PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { Message } from '../Page/Message.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { TileRows } from '../TileRows/TileRows.tsx'
import { FoundCount } from './FoundCount.tsx'
import { EmptyTile, PersonTile } from './PersonTile.tsx'
import { useStyles } from './PeopleGrid.styles.ts'

const PAGE_SIZE = 100
/** the tile's height in PeopleGrid.styles.ts and the gap of 12 */
const ROW_HEIGHT_PX = 208

interface PeopleGridProps {
  filter: PeopleFilter
  onOpen: (person: PersonView) => void
  onChange: (change: Partial<PeopleFilter>) => void
}

/** Everyone who matches the filter. */
export function PeopleGrid({ filter, onOpen, onChange }: PeopleGridProps) {
  const { client } = useServices()
  const query = useInfiniteQuery({
    queryKey: queryKeys.people(filter),
    queryFn: ({ pageParam, signal }) => client.people(filter, pageParam, PAGE_SIZE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  if (query.isError && !query.data) {
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  }
  const people = query.data?.pages.flatMap((page) => page.items) ?? null
  if (people?.length === 0 && !query.isPlaceholderData) {
    return <NobodyHere filter={filter} onChange={onChange} />
  }
  const shown = {
    people: query.isPlaceholderData ? null : (people?.length ?? null),
    more: query.hasNextPage,
  }
  return (
    <>
      <FoundCount filter={filter} shown={shown} />
      <Rows
        people={people}
        more={query.hasNextPage && !query.isPlaceholderData}
        fetching={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
        onOpen={onOpen}
      />
    </>
  )
}

function NobodyHere({ filter, onChange }: Omit<PeopleGridProps, 'onOpen'>) {
  const { title, text } = explainEmpty(filter)
  const wider = widened(filter)
  return (
    <Message
      symbol={<PeopleSearchRegular />}
      title={title}
      actions={
        isFiltered(filter) && (
          <Button onClick={() => onChange(wider)}>
            {words(wider.search === '' ? 'gallery.showEveryone' : 'gallery.searchEveryone')}
          </Button>
        )
      }
    >
      {text}
    </Message>
  )
}

interface RowsProps {
  /** null until the first page has arrived */
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
        label={words('gallery.people')}
        className={styles.list}
        items={people}
        rowHeight={ROW_HEIGHT_PX}
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
          <Spinner size="small" label={words('gallery.loadingMore')} />
        </div>
      )}
    </>
  )
}
