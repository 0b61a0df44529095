import { ArrowRightRegular } from '@fluentui/react-icons'
import type { PhotoChangeLine } from '../../../api/contract.ts'
import { useStyles } from './Changes.styles.ts'
import { Face } from './Face.tsx'

/** The photo before a change beside the one after it. */
export function PhotoPair({ change }: { change: PhotoChangeLine }) {
  const styles = useStyles()
  return (
    <div className={styles.pair}>
      <Face change={change} which="before" />
      <ArrowRightRegular aria-hidden />
      <Face change={change} which="after" />
    </div>
  )
}
