import { Avatar, mergeClasses, type AvatarProps } from '@fluentui/react-components'
import { ImageProhibitedRegular } from '@fluentui/react-icons'
import { useStyles } from './PersonPhoto.styles.ts'
import { useThumbnail, type Portrayed } from './useThumbnail.ts'

interface PersonPhotoProps {
  person: Portrayed & { displayName: string }
  size: NonNullable<AvatarProps['size']>
  /** where it stands beside a picture that is square; default false */
  square?: boolean
}

/**
 * The small photo. A skeleton until it is known; initials only for people who have none; a crossed-out picture where there
 * is one that can't be read. It is decoration: what it says stands beside it.
 */
export function PersonPhoto({ person, size, square = false }: PersonPhotoProps) {
  const styles = useStyles()
  const photo = useThumbnail(person)
  const shape = square ? 'square' : 'circular'
  if (photo.state === 'picture')
    return (
      <img
        className={mergeClasses(styles.photo, square && styles.square)}
        src={photo.src}
        width={size}
        height={size}
        alt=""
        decoding="async"
      />
    )
  if (photo.state === 'loading')
    return (
      <span
        aria-hidden
        className={mergeClasses(styles.loading, square && styles.square)}
        style={{ width: size, height: size }}
      />
    )
  if (photo.state === 'unreadable')
    return (
      <Avatar
        aria-hidden
        className={styles.unknown}
        shape={shape}
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
      shape={shape}
      size={size}
    />
  )
}
