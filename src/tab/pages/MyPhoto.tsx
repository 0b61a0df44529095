import {
  Body1,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
} from '@fluentui/react-components'
import { useRef } from 'react'
import type { Me } from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import { DraftView, type DraftNames } from '../components/OnePhoto/DraftView.tsx'
import { FromChatNotes } from '../components/OnePhoto/fromChat/FromChatNotes.tsx'
import { MyApproval } from '../components/OnePhoto/MyApproval.tsx'
import { OnlyFirst } from '../components/OnePhoto/OnlyFirst.tsx'
import { OwnActions } from '../components/OnePhoto/OwnActions.tsx'
import { OwnNotes } from '../components/OnePhoto/OwnNotes.tsx'
import { OwnPicture } from '../components/OnePhoto/OwnPicture.tsx'
import { useStyles } from '../components/OnePhoto/OnePhoto.styles.ts'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { ownSource } from '../components/OnePhoto/source.ts'
import { useChosen } from '../components/OnePhoto/useChosen.ts'
import { useOpenFromChat } from '../components/OnePhoto/fromChat/useOpenFromChat.ts'
import { useOnePhoto } from '../components/OnePhoto/useOnePhoto.ts'
import { writeRoute } from '../app/route.ts'
import { filesOfInput } from '../files/localFile.ts'
import { useDrop } from '../hooks/useDrop.ts'
import { goTo } from '../hooks/useRoute.ts'
import { useFocusKept } from '../components/OnePhoto/useFocusKept.ts'
import { usePaste } from '../components/OnePhoto/usePaste.ts'
import { useMe, useServices } from '../hooks/useServices.ts'
import { words } from '../words/words.ts'

/**
 * The signed-in person's own photo: see it, replace it after checking the crop, remove it, and undo that. A picture is chosen,
 * dropped or pasted anywhere on the page, or taken with the camera.
 * @param kept id of a draft that waits in the chat, to be cropped here
 */
export function MyPhoto({ kept }: { kept?: string | undefined }) {
  const page = usePageStyles()
  const styles = useStyles()
  const me = useMe()
  const { client } = useServices()
  const own = useOnePhoto(ownSource(client, me.id))
  const chosen = useChosen(own)
  const input = useRef<HTMLInputElement>(null)
  const place = useFocusKept()
  const isFree = me.changesOwnPhoto !== null
  const { over, handlers } = useDrop((files) => chosen.choose(files))
  usePaste(place, (files) => isFree && void chosen.choose(files, 'paste'))
  useOpenFromChat(own, isFree ? kept : undefined, leaveKept)
  if (own.problem?.url) return <Trouble isPage problem={own.problem} onRetry={own.retry} />
  return (
    <div
      className={mergeClasses(page.page, isFree && over && styles.dropping)}
      {...(isFree ? handlers : {})}
    >
      <PageHeader title={words('ownPhoto.title')} back={me.manage !== null} />
      <main ref={place} className={styles.column} tabIndex={-1}>
        {!isFree && <NotAllowed />}
        {me.manage === null && <MyApproval />}
        <FromChatNotes {...own.fromChat} />
        <OwnNotes own={own} unusable={chosen.unusable} />
        <OnlyFirst unused={chosen.unused} />
        {own.draft ? (
          <DraftView
            draft={own.draft}
            photo={own}
            person={me}
            names={names(me.changesOwnPhoto)}
            cropAtOnce={own.fromChat.isShown}
          />
        ) : (
          <>
            <OwnPicture own={own} me={me} />
            {isFree && (
              <>
                <OwnActions
                  own={own}
                  undoable={me.undoable}
                  onChoose={() => input.current?.click()}
                  onTaken={chosen.take}
                />
                <Asked {...me.asked} />
                {me.changesOwnPhoto === 'onApproval' && <Body1>{words('myApproval.note')}</Body1>}
              </>
            )}
            <Body1 className={page.quiet} align="center">
              {words('ownPhoto.about')} {isFree && words('ownPhoto.ways')}
            </Body1>
            <Link href={writeRoute({ page: 'privacy', person: null })}>
              {words('privacy.open')}
            </Link>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label={words('ownPhoto.picture')}
          onChange={({ currentTarget }) => {
            const files = filesOfInput(currentTarget.files ?? new DataTransfer().files)
            currentTarget.value = ''
            void chosen.choose(files)
          }}
        />
      </main>
    </div>
  )
}

const leaveKept = (): void => goTo({ page: 'mine' }, { replace: true })

/** Why nothing can be changed here. */
function NotAllowed() {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words('ownPhoto.notAllowed')}</MessageBarTitle>
        {words('ownPhoto.notAllowed.text')}
      </MessageBarBody>
    </MessageBar>
  )
}

/** What a picture has to have, so that nobody chooses one in vain. */
function Asked({ leastSidePx: pixels, faceRequired }: Me['asked']) {
  const isSideAsked = pixels > LIMITS.MIN_LEAST_SIDE_PX
  if (isSideAsked)
    return (
      <Body1>
        {words(faceRequired ? 'ownPhoto.asked.both' : 'ownPhoto.asked.side', { pixels })}
      </Body1>
    )
  return faceRequired ? <Body1>{words('ownPhoto.asked.face')}</Body1> : null
}

const names = (changes: Me['changesOwnPhoto']): DraftNames => ({
  ...(changes === 'onApproval' && { use: words('myApproval.send') }),
  current: words('ownPhoto.current'),
  none: words('ownPhoto.none'),
  cropped: words('ownPhoto.cropped'),
  crop: words('ownPhoto.crop.title'),
})
