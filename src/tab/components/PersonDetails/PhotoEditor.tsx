import { Caption1 } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { useChosen } from '../OnePhoto/useChosen.ts'
import { usePastedPicture } from '../OnePhoto/usePastedPicture.ts'
import { DraftView } from '../OnePhoto/DraftView.tsx'
import { words } from '../../words/words.ts'
import { draftNames } from './details.ts'
import { LargePhoto } from './LargePhoto.tsx'
import { PhotoActions } from './PhotoActions.tsx'
import { PhotoNotes } from './PhotoNotes.tsx'
import { useStyles } from './PersonDetails.styles.ts'
import type { PersonPhotoActions } from './usePersonPhoto.ts'

interface PhotoEditorProps {
  person: PersonView
  photo: PersonPhotoActions
  /** on the person's tile, to be prepared as if it had been chosen here */
  dropped: LocalFile | null
}

/** The photo of a person, large; it can be replaced after checking the crop, cropped, removed, and that be undone. */
export function PhotoEditor({ person, photo, dropped }: PhotoEditorProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useInView(place, photo.notice ?? photo.problem)
  usePastedPicture((file) => photo.choose(file, 'paste'))
  const unusable = useDropped(dropped, photo)
  const { displayName: name } = person
  return (
    <div
      ref={place}
      className={styles.editor}
      role="group"
      aria-label={words('person.photo')}
      tabIndex={-1}
    >
      <PhotoNotes photo={photo} unusable={unusable} />
      {photo.draft ? (
        <DraftView
          small
          draft={photo.draft}
          photo={photo}
          name={name}
          names={draftNames(name)}
          cropAtOnce={photo.isOfPresent}
        />
      ) : (
        <>
          <PhotoActions person={person} photo={photo} />
          <LargePhoto person={person} photo={photo} />
          <Caption1 className={styles.quiet}>{words('person.paste')}</Caption1>
        </>
      )}
    </div>
  )
}

/** Prepares the picture. @returns why it can't be read; null if it can */
function useDropped(dropped: LocalFile | null, photo: PersonPhotoActions): string | null {
  const { choose, unusable } = useChosen(photo)
  const begin = useEffectEvent((file: LocalFile) => void choose([file]))
  useEffect(() => {
    if (dropped) begin(dropped)
  }, [dropped])
  return unusable
}

/** Shows what came of a change to whoever made it further down. */
function useInView(place: RefObject<HTMLDivElement | null>, said: object | null): void {
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: 'nearest' })
  }, [place, said])
}
