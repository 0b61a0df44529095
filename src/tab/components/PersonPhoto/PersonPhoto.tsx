import { Avatar, type AvatarProps } from '@fluentui/react-components'
import type { PersonView } from '../../../api/contract.ts'
import { useThumbnail } from './useThumbnail.ts'

type Portrayed = Pick<PersonView, 'id' | 'displayName' | 'photo' | 'photoEtag'>

interface PersonPhotoProps {
  person: Portrayed
  size: NonNullable<AvatarProps['size']>
}

/** The small photo; initials while it loads, and when there is none or it can't be read. */
export function PersonPhoto({ person, size }: PersonPhotoProps) {
  const picture = useThumbnail(person.id, person.photoEtag, person.photo === 'has')
  return (
    <Avatar
      aria-hidden
      name={person.displayName}
      color="colorful"
      idForColor={person.id}
      size={size}
      {...(picture.data ? { image: { src: picture.data, alt: '', decoding: 'async' } } : {})}
    />
  )
}
