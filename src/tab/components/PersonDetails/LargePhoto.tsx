import { Avatar, Body1, Skeleton, SkeletonItem, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { words } from '../../words/words.ts'
import { shownOf } from './details.ts'
import { PhotoSizes } from './PhotoSizes.tsx'
import { useStyles } from './PersonDetails.styles.ts'
import type { PersonPhotoActions } from './usePersonPhoto.ts'

interface LargePhotoProps {
  person: PersonView
  photo: PersonPhotoActions
}

/** The photo, large and as others see it. */
export function LargePhoto({ person, photo }: LargePhotoProps) {
  const styles = useStyles()
  const url = useObjectUrl(photo.picture)
  const [broken, setBroken] = useState<string | null>(null)
  const { displayName: name } = person
  const shown = shownOf(person, { ...photo, broken: url !== null && broken === url })
  return (
    <>
      <div className={styles.frame}>
        {shown === 'photo' && url ? (
          <img
            className={styles.photo}
            src={url}
            alt={words('person.photoOf', { name })}
            onError={() => setBroken(url)}
          />
        ) : (
          <div className={mergeClasses(styles.placeholder, shown === 'none' && styles.short)}>
            <InsteadOfPhoto person={person} photo={photo} shown={shown} />
          </div>
        )}
      </div>
      {shown === 'photo' && url && <PhotoSizes url={url} name={name} />}
    </>
  )
}

interface InsteadProps extends LargePhotoProps {
  shown: ReturnType<typeof shownOf>
}

function InsteadOfPhoto({ person, photo, shown }: InsteadProps) {
  const styles = useStyles()
  const { displayName: name, id } = person
  if (shown === 'loading')
    return (
      <Skeleton className={styles.fill} aria-label={words('person.loadingPhoto')}>
        <SkeletonItem className={styles.fill} />
      </Skeleton>
    )
  if (shown === 'none')
    return (
      <Avatar
        aria-label={words('person.noPhoto', { name })}
        name={name}
        color="colorful"
        idForColor={id}
        size={128}
      />
    )
  const problem = shown === 'unread' ? photo.unread : null
  return (
    <Body1 align="center" className={styles.instead}>
      {problem?.sentence ?? words('person.unreadable')}{' '}
      {problem?.next ?? words('person.unreadable.next')}
    </Body1>
  )
}
