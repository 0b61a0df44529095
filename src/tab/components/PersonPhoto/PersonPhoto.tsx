import { Avatar, type AvatarProps } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { PersonView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { queryKeys } from '../../api/queryKeys.ts'

type Portrayed = Pick<PersonView, 'id' | 'displayName' | 'photo' | 'photoEtag'>

interface PersonPhotoProps {
  person: Portrayed
  size: NonNullable<AvatarProps['size']>
}

/** The small photo; initials while it loads, and when there is none or it can't be read. */
export function PersonPhoto({ person, size }: PersonPhotoProps) {
  const { thumbnails } = useServices()
  const picture = useQuery({
    queryKey: queryKeys.thumbnail(person.id, person.photoEtag),
    queryFn: ({ signal }) => thumbnails.load(person.id, signal),
    enabled: person.photo === 'has',
    staleTime: Infinity,
  })
  return (
    <Avatar
      aria-hidden
      name={person.displayName}
      color="colorful"
      idForColor={person.id}
      size={size}
      {...(picture.data ? { image: { src: picture.data, alt: '' } } : {})}
    />
  )
}
