import { Avatar, Skeleton, SkeletonItem, Spinner } from '@fluentui/react-components'
import { ImageOffRegular } from '@fluentui/react-icons'
import type { Me } from '../../../api/contract.ts'
import type { OnePhoto } from './useOnePhoto.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './OnePhoto.styles.ts'

interface OwnPictureProps {
  own: OnePhoto
  /** whose photo it is */
  me: Pick<Me, 'id' | 'name'>
}

/** The current photo, large. */
export function OwnPicture({ own, me }: OwnPictureProps) {
  const styles = useStyles()
  const url = useObjectUrl(own.picture)
  return (
    <div className={styles.frame}>
      {url ? (
        <img className={styles.picture} src={url} alt={words('ownPhoto.current')} />
      ) : (
        <Instead own={own} me={me} />
      )}
      {own.busy && (
        <div className={styles.veil}>
          <Spinner appearance="inverted" label={words('ownPhoto.busy')} labelPosition="below" />
        </div>
      )}
    </div>
  )
}

/** Initials only once it is known that there is no photo. */
function Instead({ own, me }: OwnPictureProps) {
  const styles = useStyles()
  if (own.loading)
    return (
      <Skeleton className={styles.loading} aria-label={words('ownPhoto.loading')}>
        <SkeletonItem shape="square" className={styles.loading} />
      </Skeleton>
    )
  if (own.unreadable || own.unknown)
    return (
      <ImageOffRegular
        className={styles.unreadable}
        aria-label={words(own.unreadable ? 'ownPhoto.unreadable' : 'ownPhoto.notKnown')}
      />
    )
  return (
    <Avatar
      className={styles.initials}
      name={me.name}
      color="colorful"
      idForColor={me.id}
      size={128}
      aria-label={words('ownPhoto.none')}
    />
  )
}
