import { Avatar, Skeleton, SkeletonItem, Spinner, mergeClasses } from '@fluentui/react-components'
import type { OnePhoto } from './useOnePhoto.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './OnePhoto.styles.ts'

interface OwnPictureProps {
  own: OnePhoto
  name: string
  onDrop: (file: File) => void
}

/** The current photo, large; a picture can be dropped on it. */
export function OwnPicture({ own, name, onDrop }: OwnPictureProps) {
  const styles = useStyles()
  const url = useObjectUrl(own.picture)
  const { over, handlers } = useDrop(async ([first]) => {
    if (first) onDrop(await first.open())
  })
  return (
    <div className={mergeClasses(styles.frame, over && styles.over)} {...handlers}>
      {own.loading ? (
        <Skeleton aria-label={words('ownPhoto.loading')}>
          <SkeletonItem shape="circle" size={128} />
        </Skeleton>
      ) : url ? (
        <img className={styles.picture} src={url} alt={words('ownPhoto.current')} />
      ) : (
        <Avatar
          className={styles.initials}
          name={name}
          color="colorful"
          size={128}
          aria-label={words('ownPhoto.none')}
        />
      )}
      {own.busy && (
        <div className={styles.veil}>
          <Spinner appearance="inverted" label={words('ownPhoto.busy')} labelPosition="below" />
        </div>
      )}
    </div>
  )
}
