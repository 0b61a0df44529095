import { Caption1, mergeClasses } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { DraftView } from '../OnePhoto/DraftView.tsx'
import { FromChatNotes } from '../OnePhoto/fromChat/FromChatNotes.tsx'
import { OnlyFirst } from '../OnePhoto/OnlyFirst.tsx'
import { useChosen, type Chosen } from '../OnePhoto/useChosen.ts'
import { useOpenFromChat } from '../OnePhoto/fromChat/useOpenFromChat.ts'
import { usePaste } from '../OnePhoto/usePaste.ts'
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
  /** id of a draft that waits in the chat, to be cropped here */
  kept?: string | undefined
}

/** The photo of a person, large; it can be replaced after checking the crop, cropped, removed, and that be undone. */
export function PhotoEditor({ person, photo, dropped, kept }: PhotoEditorProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useInView(place, photo.notice ?? photo.problem)
  const chosen = useChosen(photo)
  usePaste(place, (files) => void chosen.choose(files, 'paste'))
  useDropped(dropped, chosen)
  const { over, handlers } = useDrop((files) => chosen.choose(files))
  const { id, displayName: name } = person
  useOpenFromChat(photo, kept, () => goTo({ page: 'person', id }, { replace: true }))
  return (
    <div
      ref={place}
      className={mergeClasses(styles.editor, over && styles.over)}
      role="group"
      aria-label={words('person.photo')}
      tabIndex={-1}
      {...handlers}
    >
      <FromChatNotes {...photo.fromChat} />
      <PhotoNotes photo={photo} unusable={chosen.unusable} />
      <OnlyFirst unused={chosen.unused} />
      {photo.draft ? (
        <DraftView
          small
          draft={photo.draft}
          photo={photo}
          person={{ id, name }}
          names={draftNames(name)}
          cropAtOnce={photo.isOfPresent || photo.fromChat.isShown}
        />
      ) : (
        <>
          <PhotoActions person={person} photo={photo} chosen={chosen} />
          <LargePhoto person={person} photo={photo} />
          <Caption1 className={styles.quiet}>{words('person.paste')}</Caption1>
        </>
      )}
    </div>
  )
}

/** Prepares the picture. */
function useDropped(dropped: LocalFile | null, { choose }: Chosen): void {
  const begin = useEffectEvent((file: LocalFile) => void choose([file]))
  useEffect(() => {
    if (dropped) begin(dropped)
  }, [dropped])
}

/** Shows what came of a change to whoever made it further down. */
function useInView(place: RefObject<HTMLDivElement | null>, said: object | null): void {
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: 'nearest' })
  }, [place, said])
}
