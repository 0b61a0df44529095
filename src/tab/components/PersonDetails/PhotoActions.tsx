import { Button, Spinner, type ButtonProps } from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  CropRegular,
  DeleteRegular,
  ImageAddRegular,
} from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { saveFile } from '../../app/saveFile.ts'
import { filesOfInput } from '../../files/localFile.ts'
import { words } from '../../words/words.ts'
import { CameraButton } from '../Camera/CameraButton.tsx'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import type { Chosen } from '../OnePhoto/useChosen.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { askRemove, downloadName, hasPhoto } from './details.ts'
import { useStyles } from './PersonDetails.styles.ts'
import type { PersonPhotoActions } from './usePersonPhoto.ts'

interface PhotoActionsProps {
  person: PersonView
  photo: PersonPhotoActions
  chosen: Chosen
}

/** What can be done with the photo, each at a press. */
export function PhotoActions({ person, photo, chosen }: PhotoActionsProps) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const ask = useAsk()
  const { displayName: name } = person
  const { busy, picture, cropPresent, undo, isRedo } = photo
  const download = useMutation({
    mutationFn: async (blob: Blob) => saveFile(blob, downloadName(person)),
  })
  const has = hasPhoto(person, photo)
  return (
    <>
      <div className={styles.buttons} role="group" aria-label={words('person.actions')}>
        <Action
          busy={busy}
          icon={<ImageAddRegular />}
          aria-label={words(has ? 'person.replace' : 'person.add')}
          onClick={() => input.current?.click()}
        >
          {words(has ? 'person.replace.short' : 'person.add.short')}
        </Action>
        <CameraButton disabled={busy} onPicture={chosen.take} />
        {has && cropPresent && (
          <Action busy={busy} icon={<CropRegular />} onClick={cropPresent}>
            {words('person.crop.button')}
          </Action>
        )}
        {has && (
          <Action
            busy={busy}
            icon={<DeleteRegular />}
            aria-label={words('person.remove')}
            onClick={() => ask({ ...askRemove(name), act: photo.remove })}
          >
            {words('person.remove.short')}
          </Action>
        )}
        {picture && (
          <Action icon={<ArrowDownloadRegular />} onClick={() => download.mutate(picture)}>
            {words('person.download')}
          </Action>
        )}
        {undo && (
          <Action
            busy={busy}
            icon={isRedo ? <ArrowRedoRegular /> : <ArrowUndoRegular />}
            onClick={undo}
          >
            {words(isRedo ? 'person.redo' : 'person.undo')}
          </Action>
        )}
        {busy && <Spinner size="tiny" aria-label={words('ownPhoto.busy')} />}
      </div>
      {download.error && <ProblemNote problem={asProblem(download.error)} />}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={words('person.picture', { name })}
        onChange={({ currentTarget }) => {
          const files = filesOfInput(currentTarget.files ?? new DataTransfer().files)
          currentTarget.value = ''
          void chosen.choose(files)
        }}
      />
    </>
  )
}

interface ActionProps {
  busy?: boolean
  icon: NonNullable<ButtonProps['icon']>
  /** begins with what is shown */
  'aria-label'?: string
  onClick: () => void
  children: string
}

/** Stays focusable while another change is being made, so that the focus stays where it is. */
const Action = ({ busy = false, ...button }: ActionProps) => (
  <Button disabledFocusable={busy} {...button} />
)
