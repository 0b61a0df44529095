import { Avatar, type AvatarProps } from '@fluentui/react-components'
import { ImageProhibitedRegular } from '@fluentui/react-icons'
import { useStyles } from './PersonPhoto.styles.ts'
import { useThumbnail, type Portrayed } from './useThumbnail.ts'

interface PersonPhotoProps {
  person: Portrayed & { displayName: string }
  size: NonNullable<AvatarProps['size']>
}

/**
 * The small photo. A skeleton until it is known; initials only for people who have none; a crossed-out picture where there
 * is one that can't be read. It is decoration: what it says stands beside it.
 */
export function PersonPhoto({ person, size }: PersonPhotoProps) {
  const styles = useStyles()
  const photo = useThumbnail(person)
  if (photo.state === 'picture')
    return (
      <img
        className={styles.photo}
        src={photo.src}
        width={size}
        height={size}
        alt=""
        decoding="async"
      />
    )
  if (photo.state === 'loading')
    return <span aria-hidden className={styles.loading} style={{ width: size, height: size }} />
  if (photo.state === 'unreadable')
    return (
      <Avatar
        aria-hidden
        className={styles.unknown}
        size={size}
        icon={<ImageProhibitedRegular />}
      />
    )
  return (
    <Avatar
      aria-hidden
      className={styles.initials}
      name={person.displayName}
      color="colorful"
      idForColor={person.id}
      size={size}
    />
  )
}
