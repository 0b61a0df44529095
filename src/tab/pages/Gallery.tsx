import { Button, Tooltip } from '@fluentui/react-components'
import { AddRegular, PersonCircleRegular } from '@fluentui/react-icons'
import { memo, Suspense, useState } from 'react'
import type { PersonView } from '../../api/contract.ts'
import { BackgroundNotes } from '../components/Background/BackgroundNotes.tsx'
import { CoverageBar } from '../components/CoverageBar/CoverageBar.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { PeopleFilters } from '../components/PeopleFilters/PeopleFilters.tsx'
import { RunNote } from '../components/PeopleFilters/RunNote.tsx'
import { PeopleGrid } from '../components/PeopleGrid/PeopleGrid.tsx'
import { OpenRun } from '../components/OpenRun/OpenRun.tsx'
import { useFocusReturn } from '../hooks/useFocusReturn.ts'
import { useIsNarrow } from '../hooks/useIsNarrow.ts'
import { goTo } from '../hooks/useRoute.ts'
import type { PeopleFilter } from '../app/peopleFilters.ts'
import { words } from '../words/words.ts'
import { GalleryMenu } from './GalleryMenu.tsx'
import { PersonDetailsPart } from './parts.ts'

/**
 * Who has a photo and who doesn't: the start page for people who manage photos. It isn't drawn again when something else
 * of the opening is known, just when the first people are there.
 */
export const Gallery = memo(function Gallery({ filter }: { filter: PeopleFilter }) {
  const styles = usePageStyles()
  const narrow = useIsNarrow()
  const [open, setOpen] = useState<PersonView | null>(null)
  const { remember, giveBack } = useFocusReturn()
  const [opened, setOpened] = useState(false)
  const openPerson = (person: PersonView): void => {
    remember()
    setOpened(true)
    setOpen(person)
  }
  const show = (change: Partial<PeopleFilter>) =>
    goTo({ page: 'people', filter: { ...filter, ...change } }, { replace: 'search' in change })
  return (
    <div className={styles.page}>
      <PageHeader title={words(narrow ? 'gallery.title.short' : 'gallery.title')}>
        {narrow ? (
          <Tooltip content={words('gallery.myPhoto')} relationship="label">
            <Button
              appearance="subtle"
              icon={<PersonCircleRegular />}
              onClick={() => goTo({ page: 'mine' })}
            />
          </Tooltip>
        ) : (
          <Button icon={<PersonCircleRegular />} onClick={() => goTo({ page: 'mine' })}>
            {words('gallery.myPhoto')}
          </Button>
        )}
        <Button
          appearance="primary"
          icon={<AddRegular />}
          style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
          onClick={() => goTo({ page: 'add' })}
        >
          {words('gallery.addPhotos')}
        </Button>
        <GalleryMenu />
      </PageHeader>
      <main>
        <BackgroundNotes />
        <OpenRun />
        <CoverageBar
          scope={filter.scope}
          photo={filter.photo}
          onPhoto={(photo) => show({ photo })}
        />
        <RunNote filter={filter} onChange={show} />
        <PeopleFilters filter={filter} onChange={show} />
        <PeopleGrid filter={filter} onOpen={openPerson} onChange={show} />
      </main>
      {opened && (
        <Suspense fallback={null}>
          <PersonDetailsPart person={open} onClose={() => setOpen(null)} onGone={giveBack} />
        </Suspense>
      )}
    </div>
  )
})
