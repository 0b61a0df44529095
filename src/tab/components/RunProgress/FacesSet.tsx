import { useQuery } from '@tanstack/react-query'
import type { ItemView, RunView } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { afterOf } from '../../sending/items.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './FacesSet.styles.ts'

/** More than fit in a line of a wide window. */
const MAX_FACES = 20

/** The photos that a finished run has set and that were not undone; nothing where it removed them. */
export function FacesSet({ view }: { view: RunView }) {
  const styles = useStyles()
  const { client } = useServices()
  const { data } = useQuery({
    queryKey: queryKeys.runItems(view.id, 'faces'),
    queryFn: () => client.items(view.id, { state: 'done', cursor: null, limit: MAX_FACES }),
  })
  const set = (data?.items ?? []).filter(
    (item) => !item.undone && afterOf(view, item) === 'prepared',
  )
  if (set.length === 0) return null
  return (
    <ul className={styles.faces} aria-label={words('run.faces')}>
      {set.map((item) => (
        <li key={item.id}>
          <Face runId={view.id} item={item} />
        </li>
      ))}
    </ul>
  )
}

function Face({ runId, item }: { runId: string; item: ItemView }) {
  const styles = useStyles()
  const { client } = useServices()
  const { data } = useQuery({
    queryKey: queryKeys.itemPicture(item.id, item.picture?.sha256),
    queryFn: () => client.itemPicture(runId, item.id),
    staleTime: Infinity,
  })
  const url = useObjectUrl(data ?? null)
  const { displayName } = item.person
  if (!url) return <span className={styles.face} />
  return <img className={styles.face} src={url} alt={displayName} title={displayName} />
}
