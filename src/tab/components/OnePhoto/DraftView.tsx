import {
  Avatar,
  Button,
  Caption1,
  Spinner,
  Subtitle2,
  mergeClasses,
} from '@fluentui/react-components'
import { CropRegular } from '@fluentui/react-icons'
import { useCallback, useRef, useState } from 'react'
import type { CropView, DraftView as Draft, Me } from '../../../api/contract.ts'
import { ForwardArrow } from '../Page/Arrows.tsx'
import { useFocusReturn } from '../../hooks/focus/useFocusReturn.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import type { OnePhoto } from './useOnePhoto.ts'
import { CropEditor, Notes } from '../CropEditor/CropEditor.tsx'
import { words } from '../../words/words.ts'
import { Sizes } from './Sizes.tsx'
import { useStyles } from './OnePhoto.styles.ts'

/** What the pictures are called, by whose they are. */
export interface DraftNames {
  current: string
  none: string
  cropped: string
  crop: string
  /** what confirming is called; absent = "Set photo" */
  use?: string
}

interface DraftViewProps {
  draft: Draft
  photo: OnePhoto
  /** whose photo it is, for the initials */
  person: Pick<Me, 'id' | 'name'>
  names: DraftNames
  /** for a narrow place, such as a drawer */
  small?: boolean
  /** opens the crop at once; closing it without a change ends the draft, unless it waits in the chat */
  cropAtOnce?: boolean
}

/** The exact picture that will be set, beside the current photo. */
export function DraftView(props: DraftViewProps) {
  const { draft, photo, person, names, small = false, cropAtOnce = false } = props
  const styles = useStyles()
  const before = useObjectUrl(photo.picture)
  const [cropping, setCropping] = useState(cropAtOnce)
  // until it has left the page
  const [cropShown, setCropShown] = useState(cropAtOnce)
  const [isCropped, setIsCropped] = useState(!cropAtOnce)
  const { place, openedByButton, giveBack } = useCropFocus()
  const openCrop = (): void => {
    openedByButton()
    setCropping(true)
    setCropShown(true)
  }
  return (
    <>
      <div className={styles.compare}>
        <div className={styles.side}>
          <Avatar
            size={small ? 72 : 96}
            name={person.name}
            color="colorful"
            idForColor={person.id}
            className={small ? styles.beforeSmall : styles.before}
            aria-label={before ? names.current : names.none}
            {...(before ? { image: { src: before } } : {})}
          />
          <Caption1>{words('ownPhoto.now')}</Caption1>
        </div>
        <ForwardArrow fontSize={24} aria-hidden />
        <div className={styles.side}>
          <div className={mergeClasses(styles.frame, small ? styles.freshSmall : styles.fresh)}>
            <img className={styles.picture} src={draft.picture} alt={names.cropped} />
          </div>
          <Subtitle2>{words('ownPhoto.new')}</Subtitle2>
        </div>
      </div>
      <Sizes src={draft.picture} />
      {draft.notes.length > 0 && (
        <div className={styles.notes}>
          <Notes notes={draft.notes} />
        </div>
      )}
      <div ref={place} className={styles.buttons}>
        <Button
          autoFocus
          appearance="primary"
          disabledFocusable={photo.busy}
          {...(photo.busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => photo.confirm(draft.id)}
        >
          {names.use ?? words('ownPhoto.use')}
        </Button>
        <Button icon={<CropRegular />} disabled={photo.busy} onClick={openCrop}>
          {words('ownPhoto.changeCrop')}
        </Button>
        <Button disabled={photo.busy} onClick={() => photo.cancel(draft.id)}>
          {words('ownPhoto.cancel')}
        </Button>
      </div>
      {cropShown && (
        <DraftCrop
          isOpen={cropping}
          draft={draft}
          photo={photo}
          title={names.crop}
          onApplied={() => {
            setIsCropped(true)
            setCropping(false)
          }}
          onClose={() => setCropping(false)}
          onGone={() => {
            setCropShown(false)
            // also before these buttons go: left to itself, the focus would go behind the drawer
            giveBack()
            if (!isCropped && !photo.fromChat.isShown) photo.cancel(draft.id)
          }}
        />
      )}
    </>
  )
}

/** When the crop has closed, its button has the focus again; the first button, if the crop had opened by itself. */
function useCropFocus() {
  const place = useRef<HTMLDivElement>(null)
  const byButton = useRef(false)
  const { remember, giveBack } = useFocusReturn()
  const openedByButton = (): void => {
    byButton.current = true
    remember()
  }
  const giveFocusBack = useCallback((): void => {
    if (byButton.current) giveBack()
    else place.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [giveBack])
  return { place, openedByButton, giveBack: giveFocusBack }
}

interface DraftCropProps extends Pick<DraftViewProps, 'draft' | 'photo'> {
  title: string
  isOpen: boolean
  onApplied: () => void
  onClose: () => void
  onGone: () => void
}

function DraftCrop({ draft, photo, onApplied, ...dialog }: DraftCropProps) {
  const [resets, setResets] = useState(0)
  const apply = (wanted: CropView): void =>
    photo.crop.mutate(
      { id: draft.id, wanted },
      { onSuccess: () => (wanted.box ? onApplied() : setResets(resets + 1)) },
    )
  return (
    <CropEditor
      key={resets}
      {...dialog}
      id={draft.id}
      fetchOriginal={() => photo.original(draft.id)}
      picture={draft}
      busy={photo.crop.isPending}
      problem={photo.crop.error}
      onApply={apply}
    />
  )
}
