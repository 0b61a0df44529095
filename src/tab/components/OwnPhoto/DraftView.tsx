import {
  Avatar,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  mergeClasses,
} from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { DraftView as Draft } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import type { OwnPhoto } from '../../hooks/useOwnPhoto.ts'
import { useMe } from '../../hooks/useServices.ts'
import { useStyles } from './OwnPhoto.styles.ts'

/** The very picture that will be written, beside the present one. */
export function DraftView({ draft, own }: { draft: Draft; own: OwnPhoto }) {
  const styles = useStyles()
  const me = useMe()
  const before = useObjectUrl(own.picture)
  return (
    <>
      <div className={styles.compare}>
        <div className={styles.side}>
          <Avatar
            size={96}
            name={me.name}
            color="colorful"
            className={styles.before}
            aria-label={before ? 'Your present photo' : 'You have no photo'}
            {...(before ? { image: { src: before } } : {})}
          />
          <Caption1>Now</Caption1>
        </div>
        <ArrowRightRegular fontSize={24} aria-hidden />
        <div className={styles.side}>
          <div className={mergeClasses(styles.frame, styles.fresh)}>
            <img className={styles.picture} src={draft.picture} alt="Your new photo, as cropped" />
          </div>
          <Subtitle2>New</Subtitle2>
        </div>
      </div>
      {draft.notes.length > 0 && (
        <div className={styles.notes}>
          {draft.notes.map((note) => (
            <MessageBar key={note.code} intent="warning" layout="multiline">
              <MessageBarBody>{note.sentence}</MessageBarBody>
            </MessageBar>
          ))}
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
          Use this photo
        </Button>
        <Button disabled={own.busy} onClick={() => own.cancel(draft.id)}>
          Cancel
        </Button>
      </div>
    </>
  )
}
