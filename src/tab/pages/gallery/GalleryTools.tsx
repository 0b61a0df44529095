import { Button, Tooltip } from '@fluentui/react-components'
import { AddRegular, PersonCircleRegular } from '@fluentui/react-icons'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { GalleryMenu } from './GalleryMenu.tsx'

export { BackgroundNotes } from '../../components/Background/BackgroundNotes.tsx'
export { GalleryStrip } from '../../components/GalleryStrip/GalleryStrip.tsx'
export { OpenRun } from '../../components/OpenRun/OpenRun.tsx'
export { RunNote } from '../../components/PeopleFilters/RunNote.tsx'
export { SelectionBar } from '../../components/SelectionBar/SelectionBar.tsx'

const openMine = (): void => goTo({ page: 'mine' })

/** What the gallery's title offers. */
export function GalleryCommands() {
  const isNarrow = useIsNarrow()
  return (
    <>
      {isNarrow ? (
        <Tooltip content={words('gallery.myPhoto')} relationship="label">
          <Button appearance="subtle" icon={<PersonCircleRegular />} onClick={openMine} />
        </Tooltip>
      ) : (
        <Button appearance="subtle" icon={<PersonCircleRegular />} onClick={openMine}>
          {words('gallery.myPhoto')}
        </Button>
      )}
      <Button
        appearance="primary"
        icon={<AddRegular />}
        style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        aria-label={words('gallery.addPhotos')}
        onClick={() => goTo({ page: 'add' })}
      >
        {words(isNarrow ? 'gallery.addPhotos.short' : 'gallery.addPhotos')}
      </Button>
      <GalleryMenu />
    </>
  )
}
