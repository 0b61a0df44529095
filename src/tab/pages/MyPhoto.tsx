import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import { DraftView, type DraftNames } from '../components/OnePhoto/DraftView.tsx'
import { OwnPicture } from '../components/OnePhoto/OwnPicture.tsx'
import { useStyles } from '../components/OnePhoto/OnePhoto.styles.ts'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { useAsk } from '../components/ConfirmDialog/useAsk.ts'
import { ownSource } from '../components/OnePhoto/source.ts'
import { useOnePhoto } from '../components/OnePhoto/useOnePhoto.ts'
import { useMe, useServices } from '../hooks/useServices.ts'
import { words } from '../words/words.ts'

/** The signed-in person's own photo: see it, replace it after checking the crop, remove it. */
export function MyPhoto() {
  const page = usePageStyles()
  const styles = useStyles()
  const me = useMe()
  const { client } = useServices()
  const own = useOnePhoto(ownSource(client))
  const input = useRef<HTMLInputElement>(null)
  const ask = useAsk()
  if (own.problem?.url) return <Trouble problem={own.problem} onRetry={own.retry} />
  return (
    <div className={page.page}>
      <PageHeader title={words('ownPhoto.title')} back={me.manage !== null} />
      <main className={styles.column}>
        {own.notice && (
          <MessageBar intent="success" layout="multiline" aria-live="polite">
            <MessageBarBody>
              <MessageBarTitle>{own.notice.sentence}</MessageBarTitle>
              {own.notice.next}
            </MessageBarBody>
          </MessageBar>
        )}
        {own.problem && <ProblemNote problem={own.problem} />}
        {own.draft ? (
          <DraftView draft={own.draft} photo={own} name={me.name} names={names()} />
        ) : (
          <>
            <OwnPicture own={own} name={me.name} onDrop={own.choose} />
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                icon={<ImageAddRegular />}
                disabled={own.busy}
                onClick={() => input.current?.click()}
              >
                {words(own.picture ? 'ownPhoto.replace' : 'ownPhoto.choose')}
              </Button>
              {own.picture && (
                <Button
                  icon={<DeleteRegular />}
                  disabled={own.busy}
                  onClick={() => ask({ ...askRemove(), act: own.remove })}
                >
                  {words('ownPhoto.remove')}
                </Button>
              )}
            </div>
            <Body1 className={page.quiet} align="center">
              {words('ownPhoto.about')}
            </Body1>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label={words('ownPhoto.picture')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            currentTarget.value = ''
            if (file) own.choose(file)
          }}
        />
      </main>
    </div>
  )
}

const names = (): DraftNames => ({
  current: words('ownPhoto.current'),
  none: words('ownPhoto.none'),
  cropped: words('ownPhoto.cropped'),
  crop: words('ownPhoto.crop.title'),
})

const askRemove = () => ({
  title: words('ownPhoto.askRemove'),
  words: words('ownPhoto.askRemove.text'),
  button: words('ownPhoto.remove'),
  cancel: words('ownPhoto.cancel'),
})
