import { Caption2, mergeClasses } from '@fluentui/react-components'
import { ImageOffRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { ItemView } from '../../../../api/contract.ts'
import { useIsNarrow } from '../../../hooks/useIsNarrow.ts'
import { useObjectUrl } from '../../../hooks/useObjectUrl.ts'
import { useServices } from '../../../hooks/useServices.ts'
import { queryKeys } from '../../../api/queryKeys.ts'
import { portrayedBy } from '../../../sending/items.ts'
import { words } from '../../../words/words.ts'
import { ForwardArrow } from '../../Page/Arrows.tsx'
import { PersonPhoto } from '../../PersonPhoto/PersonPhoto.tsx'
import { useStyles } from './NowAndNew.styles.ts'

interface NowAndNewProps {
  runId: string
  item: ItemView
  /** it won't be set */
  isLeft: boolean
}

/** The present photo and the new one, of the same size. */
export function NowAndNew({ runId, item, isLeft }: NowAndNewProps) {
  const styles = useStyles()
  const narrow = useIsNarrow()
  return (
    <span className={styles.pair}>
      <span className={styles.one}>
        <PersonPhoto person={portrayedBy(item)} size={narrow ? 72 : 96} square />
        <Caption2 className={styles.label}>{words('check.now')}</Caption2>
      </span>
      <ForwardArrow className={styles.arrow} />
      <span className={styles.one}>
        <Prepared runId={runId} item={item} isLeft={isLeft} />
        <Caption2 className={styles.label}>{words(isLeft ? 'check.notSet' : 'check.new')}</Caption2>
      </span>
    </span>
  )
}

function Prepared({ runId, item, isLeft }: NowAndNewProps) {
  const styles = useStyles()
  const { client } = useServices()
  const picture = useQuery({
    queryKey: queryKeys.itemPicture(item.id, item.picture?.sha256),
    queryFn: () => client.itemPicture(runId, item.id),
    enabled: item.picture !== null,
    staleTime: Infinity,
  })
  const url = useObjectUrl(picture.data ?? null)
  if (url)
    return <img className={mergeClasses(styles.picture, isLeft && styles.left)} src={url} alt="" />
  return (
    <span className={styles.picture}>
      {(item.picture === null || picture.isError) && <ImageOffRegular aria-hidden />}
    </span>
  )
}
