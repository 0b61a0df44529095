import { Button, Spinner } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { explainEmpty, isFiltered, widened, type PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { Message } from '../Page/Message.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { TileRows } from '../TileRows/TileRows.tsx'
import { FoundCount } from './FoundCount.tsx'
import { EmptyTile, PersonTile } from './PersonTile.tsx'
import { useStyles } from './PeopleGrid.styles.ts'
import { usePeople, useShownFilter, useView } from './usePeople.ts'

/** the tile's height in PeopleGrid.styles.ts and the gap of 12 */
const ROW_HEIGHT_PX = 208

interface PeopleGridProps {
  filter: PeopleFilter
  onOpen: (person: PersonView) => void
  onChange: (change: Partial<PeopleFilter>) => void
}

/** Everyone who matches the filter. */
export function PeopleGrid({ filter, onOpen, onChange }: PeopleGridProps) {
  const shown = useShownFilter(filter)
  const { view, onView } = useView()
  const list = usePeople(shown, view)
  const styles = useStyles()
  const renderTile = useCallback(
    (person: PersonView | null) =>
      person ? <PersonTile person={person} onOpen={onOpen} /> : <EmptyTile />,
    [onOpen],
  )
  const isOther = JSON.stringify(shown) !== JSON.stringify(filter)
  if (list.count === null && list.problem)
    return <ProblemNote problem={list.problem} onRetry={list.retry} />
  if (list.count === 0 && !isOther) return <NobodyHere filter={filter} onChange={onChange} />
  return (
    <>
      <FoundCount
        filter={filter}
        shown={{ people: isOther ? null : list.count, more: list.more }}
      />
      <TileRows
        label={words('gallery.people')}
        className={styles.list}
        count={list.count}
        itemAt={list.at}
        rowHeight={ROW_HEIGHT_PX}
        more={list.more}
        onView={onView}
        keyOf={idOf}
        renderTile={renderTile}
      />
      {list.count !== null && list.fetching && (
        <div className={styles.more}>
          <Spinner size="small" label={words('gallery.loadingMore')} />
        </div>
      )}
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.retry} />}
    </>
  )
}

const idOf = ({ id }: PersonView): string => id

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
