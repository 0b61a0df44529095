import { Image, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { ImageOffRegular, PersonRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { OldPhotoWanted, PhotoChangeLine } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Changes.styles.ts'

interface FaceProps {
  change: PhotoChangeLine
  which: OldPhotoWanted
}

/** The photo before or after a change, small, as long as it is kept. */
export function Face({ change, which }: FaceProps) {
  const styles = useStyles()
  const { state } = change[which]
  if (state === 'kept') return <Kept change={change} which={which} />
  const told = words(state === 'gone' ? 'person.history.gone' : 'person.history.noPhoto')
  return (
    <div className={styles.nothing} role="img" aria-label={told} title={told}>
      {state === 'gone' ? <ImageOffRegular /> : <PersonRegular />}
    </div>
  )
}

function Kept({ change, which }: FaceProps) {
  const styles = useStyles()
  const { client } = useServices()
  const { person, id, at } = change
  const photo = useQuery({
    queryKey: queryKeys.oldPhoto(id, which),
    queryFn: () => client.oldPhoto(person.id, id, which),
    staleTime: Infinity,
  })
  const url = useObjectUrl(photo.data ?? null)
  const date = words.dateTime(new Date(at))
  if (url) {
    const alt = words(`history.${which}`, { name: person.name, date })
    return <Image className={styles.face} src={url} alt={alt} fit="cover" shape="rounded" />
  }
  if (photo.isPending)
    return (
      <Skeleton aria-label={words('person.loadingPhoto')}>
        <SkeletonItem className={styles.face} />
      </Skeleton>
    )
  const told = words('person.notLoaded')
  return (
    <div className={styles.nothing} role="img" aria-label={told} title={told}>
      <ImageOffRegular />
    </div>
  )
}
