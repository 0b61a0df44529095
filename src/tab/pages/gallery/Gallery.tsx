import { memo, Suspense, useEffect } from 'react'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import type { PeopleOrder } from '../../app/peopleOrder.ts'
import { useStripStyles } from '../../components/GalleryStrip/GalleryStrip.styles.ts'
import { usePageStyles } from '../../components/Page/Page.styles.ts'
import { PageHeader } from '../../components/Page/PageHeader.tsx'
import { PeopleGrid } from '../../components/PeopleGrid/PeopleGrid.tsx'
import { ProblemNote } from '../../components/ProblemNote/ProblemNote.tsx'
import { useServices } from '../../hooks/useServices.ts'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { words } from '../../words/words.ts'
import {
  BackgroundNotesPart,
  GalleryCommandsPart,
  GalleryStripPart,
  OpenRunPart,
  PersonDetailsPart,
  RunNotePart,
  SelectionBarPart,
} from '../parts.ts'
import { DropHint, SeveralNote } from './DropNotes.tsx'
import { useEscape } from './useEscape.ts'
import { useKeptView } from './useKeptView.ts'
import { useGalleryDrop } from './useGalleryDrop.ts'
import { useGallery, type GalleryState } from './useGallery.ts'

/** The same elements each time, so that people who come into view don't have them drawn again. */
const commands = (
  <Suspense fallback={null}>
    <GalleryCommandsPart />
  </Suspense>
)
const notes = (
  <>
    <BackgroundNotesPart />
    <OpenRunPart />
  </>
)

interface GalleryProps {
  filter: PeopleFilter
  order: PeopleOrder
}

/**
 * Who has a photo and who doesn't: the start page for people who manage photos. It isn't drawn again when something else
 * of the opening is known, just when the first people are there. What stands around them is drawn after them, in the place
 * that is kept for it.
 */
export const Gallery = memo(function Gallery({ filter, order }: GalleryProps) {
  const styles = usePageStyles()
  const isNarrow = useIsNarrow()
  const gallery = useGallery(filter, order)
  const { selecting, store, person, focusTile, show, hasTools } = gallery
  const drop = useGalleryDrop(store, person.openAt)
  useKeptView(gallery)
  useEscape(selecting.isSelecting, () => {
    selecting.clear()
    focusTile()
  })
  return (
    <div className={styles.page} {...drop.handlers}>
      <PageHeader isSlim title={words(isNarrow ? 'gallery.title.short' : 'gallery.title')}>
        {hasTools && commands}
      </PageHeader>
      <main>
        <Top {...gallery} />
        {person.problem && <ProblemNote problem={person.problem} />}
        {gallery.groups.problem && (
          <ProblemNote problem={gallery.groups.problem} onRetry={gallery.groups.retry} />
        )}
        <PeopleGrid
          {...gallery}
          actions={{ ...selecting, open: person.open }}
          grouping={gallery.groups.grouping}
          onChange={(change) => {
            show(change)
            store.activate(0, 'focus')
          }}
        />
        <div role="status" className={styles.unseen}>
          {selecting.said}
        </div>
      </main>
      <DropHint store={store} list={gallery.list} />
      {drop.several && (
        <SeveralNote
          files={drop.several}
          onAdd={drop.add}
          onDismiss={() => {
            drop.dismiss()
            focusTile()
          }}
        />
      )}
      {person.wasOpened && (
        <Suspense fallback={null}>
          <PersonDetailsPart
            {...(person.neighbours && { neighbours: person.neighbours })}
            person={person.opened}
            picture={person.picture}
            onClose={person.close}
            onGone={focusTile}
          />
        </Suspense>
      )}
    </div>
  )
})

/** Drawn with what comes last: the page looks as it did the last time. */
function Uncovering() {
  const { lastView } = useServices()
  useEffect(() => lastView.uncover(), [lastView])
  return null
}

/** What stands above the people: while some of them are selected, what can be done with those. */
function Top(gallery: GalleryState) {
  const { strip } = useStripStyles()
  const { hasTools, filter, order, shown, list, count, look, selecting, show } = gallery
  // what keeps people away keeps them from being counted, too: it is said once, in their place
  const found = list.problem ? { ...gallery.found, error: null } : gallery.found
  if (!hasTools) return <div className={strip} />
  return (
    <Suspense fallback={<div className={strip} />}>
      <Uncovering />
      {notes}
      <RunNotePart filter={filter} onChange={show} />
      {selecting.isSelecting && (
        <SelectionBarPart
          selecting={selecting}
          filter={shown.filter}
          found={found.found}
          onLeave={gallery.focusTile}
        />
      )}
      <div style={{ display: selecting.isSelecting ? 'none' : 'contents' }}>
        <GalleryStripPart
          {...{ filter, order, found, count, look }}
          onChange={show}
          onOrder={gallery.onOrder}
          onLook={gallery.onLook}
        />
      </div>
    </Suspense>
  )
}
