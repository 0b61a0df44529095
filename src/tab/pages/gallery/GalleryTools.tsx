import { Button, CounterBadge, Tooltip } from '@fluentui/react-components'
import { AddRegular, PersonAvailableRegular, PersonCircleRegular } from '@fluentui/react-icons'
import { useWaiting } from '../../components/Approvals/useWaiting.ts'
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

/** Leads to the photos that wait for approval, while there are any. */
function WaitingButton() {
  const count = useWaiting()
  if (count === 0) return null
  const label = words('approvals.menu', { count })
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        icon={<PersonAvailableRegular />}
        onClick={() => goTo({ page: 'approvals' })}
      >
        <CounterBadge count={count} overflowCount={999} size="small" />
      </Button>
    </Tooltip>
  )
}

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
      <WaitingButton />
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
