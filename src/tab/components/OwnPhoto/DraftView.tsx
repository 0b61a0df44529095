import {
  Avatar,
  Button,
  Caption1,
  Spinner,
  Subtitle2,
  mergeClasses,
} from '@fluentui/react-components'
import { ArrowRightRegular, CropRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CropView, DraftView as Draft } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import type { OwnPhoto } from './useOwnPhoto.ts'
import { useMe, useServices } from '../../hooks/useServices.ts'
import { CropEditor, Notes } from '../CropEditor/CropEditor.tsx'
import { words } from '../../words/words.ts'
import { useStyles } from './OwnPhoto.styles.ts'

/** The exact picture that will be set, beside the current photo. */
export function DraftView({ draft, own }: { draft: Draft; own: OwnPhoto }) {
  const styles = useStyles()
  const me = useMe()
  const before = useObjectUrl(own.picture)
  const [cropping, setCropping] = useState(false)
  return (
    <>
      <div className={styles.compare}>
        <div className={styles.side}>
          <Avatar
            size={96}
            name={me.name}
            color="colorful"
            className={styles.before}
            aria-label={words(before ? 'ownPhoto.current' : 'ownPhoto.none')}
            {...(before ? { image: { src: before } } : {})}
          />
          <Caption1>{words('ownPhoto.now')}</Caption1>
        </div>
        <ArrowRightRegular fontSize={24} aria-hidden />
        <div className={styles.side}>
          <div className={mergeClasses(styles.frame, styles.fresh)}>
            <img className={styles.picture} src={draft.picture} alt={words('ownPhoto.cropped')} />
          </div>
          <Subtitle2>{words('ownPhoto.new')}</Subtitle2>
        </div>
      </div>
      {draft.notes.length > 0 && (
        <div className={styles.notes}>
          <Notes notes={draft.notes} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          autoFocus
          appearance="primary"
          disabledFocusable={own.busy}
          {...(own.busy ? { icon: <Spinner size="tiny" /> } : {})}
          onClick={() => own.confirm(draft.id)}
        >
          {words('ownPhoto.use')}
        </Button>
        <Button icon={<CropRegular />} disabled={own.busy} onClick={() => setCropping(true)}>
          {words('ownPhoto.changeCrop')}
        </Button>
        <Button disabled={own.busy} onClick={() => own.cancel(draft.id)}>
          {words('ownPhoto.cancel')}
        </Button>
      </div>
      {cropping && <DraftCrop draft={draft} own={own} onClose={() => setCropping(false)} />}
    </>
  )
}

function DraftCrop({ draft, own, onClose }: { draft: Draft; own: OwnPhoto; onClose: () => void }) {
  const { client } = useServices()
  const [resets, setResets] = useState(0)
  const apply = (wanted: CropView): void =>
    own.crop.mutate(
      { id: draft.id, wanted },
      { onSuccess: () => (wanted.box ? onClose() : setResets(resets + 1)) },
    )
  return (
    <CropEditor
      key={resets}
      title={words('ownPhoto.crop.title')}
      id={draft.id}
      fetchOriginal={() => client.draftOriginal(draft.id)}
      picture={draft}
      busy={own.crop.isPending}
      problem={own.crop.error}
      onApply={apply}
      onClose={onClose}
    />
  )
}
