import { Button, Spinner } from '@fluentui/react-components'
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'
import { DraftView } from '../OnePhoto/DraftView.tsx'
import type { OnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { words } from '../../words/words.ts'
import { askRemove, draftNames } from './details.ts'
import { LargePhoto } from './LargePhoto.tsx'
import { PhotoNotes } from './PhotoNotes.tsx'
import { useStyles } from './PersonDetails.styles.ts'
import type { useUndo } from './useUndo.ts'

interface PhotoEditorProps {
  person: PersonView
  photo: OnePhoto
  undo: ReturnType<typeof useUndo>
}

/** The photo of a person, large; it can be replaced after checking the crop, removed, and that be undone. */
export function PhotoEditor({ person, photo, undo }: PhotoEditorProps) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const ask = useAsk()
  const place = useFocusKept()
  const { displayName: name } = person
  const busy = photo.busy || undo.isPending
  const choose = (file: File): void => {
    undo.reset()
    photo.choose(file)
  }
  const remove = (): void => {
    undo.reset()
    photo.remove()
  }
  return (
    <div
      ref={place}
      className={styles.editor}
      role="group"
      aria-label={words('person.photo')}
      tabIndex={-1}
    >
      <PhotoNotes photo={photo} undo={undo} />
      {photo.draft ? (
        <DraftView small draft={photo.draft} photo={photo} name={name} names={draftNames(name)} />
      ) : (
        <>
          <LargePhoto person={person} photo={photo} onDrop={choose} />
          <div className={styles.buttons}>
            <Button
              icon={busy ? <Spinner size="tiny" /> : <ImageAddRegular />}
              disabledFocusable={busy}
              onClick={() => input.current?.click()}
            >
              {words(photo.picture ? 'person.replace' : 'person.add')}
            </Button>
            {photo.picture && (
              <Button
                icon={<DeleteRegular />}
                disabledFocusable={busy}
                onClick={() => ask({ ...askRemove(name), act: remove })}
              >
                {words('person.remove')}
              </Button>
            )}
          </div>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={words('person.picture', { name })}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          currentTarget.value = ''
          if (file) choose(file)
        }}
      />
    </div>
  )
}

/** The button that had the focus goes when a draft is confirmed or a photo removed. The focus stays with the photo then. */
function useFocusKept() {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  })
  return place
}
