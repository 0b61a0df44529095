import { Avatar, Spinner, mergeClasses } from '@fluentui/react-components'
import type { PersonView } from '../../../api/contract.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import type { OnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './PersonDetails.styles.ts'

interface LargePhotoProps {
  person: PersonView
  photo: OnePhoto
  onDrop: (file: File) => void
}

/** A picture can be dropped on it. */
export function LargePhoto({ person, photo, onDrop }: LargePhotoProps) {
  const styles = useStyles()
  const url = useObjectUrl(photo.picture)
  const { over, handlers } = useDrop(async ([first]) => {
    if (first) onDrop(await first.open())
  })
  const { displayName: name } = person
  // of somebody without a photo, as far as is known, nothing is worth waiting for
  const isLoading = photo.loading && person.photo !== 'none'
  return (
    <div className={mergeClasses(styles.frame, over && styles.over)} {...handlers}>
      {url ? (
        <img className={styles.photo} src={url} alt={words('person.photoOf', { name })} />
      ) : (
        <div className={styles.placeholder}>
          {isLoading ? (
            <Spinner label={words('person.loadingPhoto')} labelPosition="below" />
          ) : (
            <Avatar
              aria-label={words('person.noPhoto', { name })}
              name={name}
              color="colorful"
              idForColor={person.id}
              size={128}
            />
          )}
        </div>
      )}
    </div>
  )
}
