import { Button, Caption1, Image, SkeletonItem, Skeleton } from '@fluentui/react-components'
import { ImageOffRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { HistoryEntryView, OldPhotoWanted } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './PhotoHistory.styles.ts'

interface OldPhotoProps {
  personId: string
  entry: HistoryEntryView
  which: OldPhotoWanted
  /** it is the photo that the person has */
  isPresent: boolean
  busy: boolean
  onRestore: (entryId: string, which: OldPhotoWanted) => void
}

/** The photo before or after a change, as long as it is kept. */
export function OldPhoto(props: OldPhotoProps) {
  const { entry, which, isPresent, busy, onRestore } = props
  const styles = useStyles()
  const { state, until } = entry[which]
  const date = words.dateTime(new Date(entry.at))
  return (
    <div className={styles.side}>
      <Caption1 className={styles.quiet}>{words(`person.history.${which}`)}</Caption1>
      {state === 'kept' ? (
        <Picture {...props} alt={words(`person.history.${which}Of`, { date })} />
      ) : (
        <div className={styles.nothing}>
          {state === 'gone' && <ImageOffRegular aria-hidden fontSize={24} />}
          <Caption1 align="center">
            {words(state === 'gone' ? 'person.history.gone' : 'person.history.noPhoto')}
          </Caption1>
        </div>
      )}
      {isPresent && state === 'kept' && (
        <Caption1 className={styles.quiet}>{words('person.history.present')}</Caption1>
      )}
      {!isPresent && state === 'kept' && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={words(
            which === 'before' ? 'person.history.restoreBefore' : 'person.history.restoreAfter',
            { date },
          )}
          onClick={() => onRestore(entry.id, which)}
        >
          {words('person.history.restore')}
        </Button>
      )}
      {until && !isPresent && (
        <Caption1 className={styles.quiet} align="center">
          {words('person.history.until', { date: words.date(new Date(until)) })}
        </Caption1>
      )}
    </div>
  )
}

function Picture({ personId, entry, which, alt }: OldPhotoProps & { alt: string }) {
  const styles = useStyles()
  const { client } = useServices()
  const photo = useQuery({
    queryKey: queryKeys.oldPhoto(entry.id, which),
    queryFn: () => client.oldPhoto(personId, entry.id, which),
    staleTime: Infinity,
  })
  const url = useObjectUrl(photo.data ?? null)
  if (url)
    return <Image className={styles.picture} src={url} alt={alt} fit="cover" shape="rounded" />
  if (photo.isPending)
    return (
      <Skeleton aria-label={words('person.loadingPhoto')}>
        <SkeletonItem className={styles.picture} />
      </Skeleton>
    )
  return (
    <div className={styles.nothing}>
      <Caption1 align="center">{words('person.notLoaded')}</Caption1>
    </div>
  )
}
