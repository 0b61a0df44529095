import { Button, Spinner } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons'
import type { GalleryLook } from '../../app/galleryLook.ts'
import { explainEmpty, isFiltered, widened, type PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { Message } from '../Page/Message.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import type { Grouping } from './groups.ts'
import type { GridStore } from '../PeopleTiles/gridStore.ts'
import { PeopleRows } from './PeopleRows.tsx'
import { useStyles } from './PeopleGrid.styles.ts'
import type { PeopleList } from './pages/usePeople.ts'
import type { GridActions } from './usePresses.ts'

interface PeopleGridProps {
  filter: PeopleFilter
  /** whether `list` is that of the filter already, and not of the one before */
  isShown: boolean
  list: PeopleList
  look: GalleryLook
  store: GridStore
  actions: GridActions
  /** null = no headings */
  grouping: Grouping | null
  onView: (first: number, last: number) => void
  onChange: (change: Partial<PeopleFilter>) => void
}

/** Everyone who matches the filter. */
export function PeopleGrid({ filter, isShown, onChange, ...rows }: PeopleGridProps) {
  const styles = useStyles()
  const { list, look } = rows
  if (list.count === null && list.problem)
    return <ProblemNote problem={list.problem} onRetry={list.retry} />
  if (list.count === 0 && isShown) return <NobodyHere filter={filter} onChange={onChange} />
  return (
    <>
      <PeopleRows key={look} {...rows} />
      {list.count !== null && list.fetching && (
        <div className={styles.more}>
          <Spinner size="small" label={words('gallery.loadingMore')} />
        </div>
      )}
      {list.problem && <ProblemNote problem={list.problem} onRetry={list.retry} />}
    </>
  )
}

function NobodyHere({ filter, onChange }: Pick<PeopleGridProps, 'filter' | 'onChange'>) {
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
