import { Avatar } from '@fluentui/react-components'
import { ImageOffRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { ForwardArrow } from '../Page/Arrows.tsx'
import type { RunView, ItemView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { useThumbnail } from '../PersonPhoto/useThumbnail.ts'
import { FilePicture } from '../FilePicture/FilePicture.tsx'
import { afterOf, beforeOf, portrayedBy } from '../../sending/items.ts'
import { useStyles } from './Pictures.styles.ts'
import { queryKeys } from '../../api/queryKeys.ts'

interface PicturesProps {
  view: Pick<RunView, 'id' | 'kind'>
  item: ItemView
}

/** The previous photo beside the one that was, or will be, set. */
export function Pictures({ view, item }: PicturesProps) {
  const styles = useStyles()
  return (
    <span className={styles.pair} aria-hidden>
      <Before view={view} item={item} />
      <ForwardArrow className={styles.arrow} />
      <After view={view} item={item} />
    </span>
  )
}

/** The current photo until the item is done; then the copy that was kept of it. */
function Before({ view, item }: PicturesProps) {
  const { client } = useServices()
  const source = beforeOf(item)
  const { photoEtag } = portrayedBy(item, false)
  const photo = source === 'present' ? 'has' : 'none'
  const present = useThumbnail({ id: item.person.id, photo, photoEtag })
  const kept = useQuery({
    queryKey: queryKeys.photoBefore(item.id),
    queryFn: () => client.itemBefore(view.id, item.id),
    enabled: source === 'kept',
    staleTime: Infinity,
  })
  const keptUrl = useObjectUrl(kept.data ?? null)
  if (source === 'nothing') return <Initials item={item} />
  // the current photo stays until the kept one has loaded, so that a face doesn't flicker into initials
  const shown = keptUrl ?? (present.state === 'picture' ? present.src : null)
  if (shown) return <Face src={shown} />
  if (source === 'kept' ? kept.isError : present.state === 'unreadable') return <Nothing />
  const waits = source === 'kept' || present.state === 'loading'
  return waits ? <Face src={null} /> : <Initials item={item} />
}

/** The prepared picture, dimmed until it is set and once that is undone; before it is prepared, the file in this browser. */
function After({ view, item }: PicturesProps) {
  const { client, uploads } = useServices()
  const source = afterOf(view, item)
  const picture = useQuery({
    queryKey: queryKeys.itemPicture(item.id, item.picture?.sha256),
    queryFn: () => client.itemPicture(view.id, item.id),
    enabled: source === 'prepared',
    staleTime: Infinity,
  })
  const url = useObjectUrl(picture.data ?? null)
  const file = uploads.fileOf(item.id)
  if (source === 'nothing') return <Initials item={item} />
  if (source === 'present') return <Before view={view} item={item} />
  if (url) return <Face src={url} dimmed={item.state !== 'done' || item.undone} />
  if (source === 'file')
    return file ? <FilePicture file={file} name={item.fileName} /> : <Nothing />
  return picture.isPending ? <Face src={null} /> : <Nothing />
}

function Face({ src, dimmed = false }: { src: string | null; dimmed?: boolean }) {
  const styles = useStyles()
  if (src === null) return <span className={styles.face} />
  return <img className={dimmed ? styles.dimmed : styles.face} src={src} alt="" />
}

function Nothing() {
  const styles = useStyles()
  return (
    <span className={styles.face}>
      <ImageOffRegular />
    </span>
  )
}

function Initials({ item: { person } }: { item: ItemView }) {
  return <Avatar name={person.displayName} color="colorful" idForColor={person.id} size={48} />
}
