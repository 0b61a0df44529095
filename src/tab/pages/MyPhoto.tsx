import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { DeleteRegular, ImageAddRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import { DraftView } from '../components/OwnPhoto/DraftView.tsx'
import { OwnPicture } from '../components/OwnPhoto/OwnPicture.tsx'
import { useStyles } from '../components/OwnPhoto/OwnPhoto.styles.ts'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { useAsk } from '../hooks/useAsk.ts'
import { useOwnPhoto } from '../hooks/useOwnPhoto.ts'
import { useMe } from '../hooks/useServices.ts'

const removal = {
  title: 'Remove your photo?',
  words:
    'Everywhere in Microsoft 365 your initials are shown instead. You can choose a new photo at any time.',
  button: 'Remove',
  cancel: 'Keep it',
}

/** One's own photo: see it, replace it after a look at the crop, remove it. */
export function MyPhoto() {
  const page = usePageStyles()
  const styles = useStyles()
  const me = useMe()
  const own = useOwnPhoto()
  const input = useRef<HTMLInputElement>(null)
  const ask = useAsk()
  if (own.problem?.url) return <Trouble problem={own.problem} onRetry={own.forgive} />
  return (
    <div className={page.page}>
      <PageHeader title="My photo" back={me.manage !== null} />
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
          <DraftView draft={own.draft} own={own} />
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
                {own.picture ? 'Replace' : 'Choose a picture'}
              </Button>
              {own.picture && (
                <Button
                  icon={<DeleteRegular />}
                  disabled={own.busy}
                  onClick={() => ask({ ...removal, act: own.remove })}
                >
                  Remove
                </Button>
              )}
            </div>
            <Body1 className={page.quiet} align="center">
              Your colleagues see this photo in Teams, Outlook and all of Microsoft 365. Any picture
              will do: you see the crop before it is used.
            </Body1>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label="Picture"
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
