import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components'
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DeleteRegular,
  ImageAddRegular,
} from '@fluentui/react-icons'
import type { Me } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { CameraButton } from '../Camera/CameraButton.tsx'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import { useStyles } from './OnePhoto.styles.ts'
import type { OnePhoto } from './useOnePhoto.ts'

interface OwnActionsProps extends Pick<Me, 'undoable'> {
  own: OnePhoto
  onChoose: () => void
  onTaken: (picture: File) => void
}

/** What can be done with one's own photo; nothing until it is known whether there is one. */
export function OwnActions({ own, undoable, onChoose, onTaken }: OwnActionsProps) {
  const styles = useStyles()
  const { client } = useServices()
  const ask = useAsk()
  if (own.loading)
    return (
      <Skeleton className={styles.buttons} aria-hidden>
        <SkeletonItem size={32} className={styles.waitingButton} />
        <SkeletonItem size={32} className={styles.waitingButton} />
      </Skeleton>
    )
  const hasPhoto = own.picture !== null || own.unreadable
  const { busy } = own
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        icon={<ImageAddRegular />}
        disabledFocusable={busy}
        onClick={onChoose}
      >
        {words(hasPhoto ? 'ownPhoto.replace' : 'ownPhoto.choose')}
      </Button>
      <CameraButton disabled={busy} onPicture={onTaken} />
      {hasPhoto && (
        <Button
          icon={<DeleteRegular />}
          disabledFocusable={busy}
          onClick={() => ask({ ...askRemove(), act: own.remove })}
        >
          {words('ownPhoto.remove')}
        </Button>
      )}
      {undoable && (
        <Button
          icon={undoable === 'undo' ? <ArrowUndoRegular /> : <ArrowRedoRegular />}
          disabledFocusable={busy}
          onClick={() => own.change(client.undoMyPhoto)}
        >
          {words(`ownPhoto.${undoable}`)}
        </Button>
      )}
    </div>
  )
}

const askRemove = () => ({
  title: words('ownPhoto.askRemove'),
  words: words('ownPhoto.askRemove.text'),
  button: words('ownPhoto.remove'),
  cancel: words('ownPhoto.cancel'),
})
