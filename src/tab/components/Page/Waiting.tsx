import { Spinner } from '@fluentui/react-components'
import { usePageStyles } from './Page.styles.ts'

interface WaitingProps {
  label: string
  /** ms until it is shown */
  delay?: number
  /** There is nothing else on the page yet, not even a title: the focus waits for that. */
  isPage?: boolean
}

export function Waiting({ label, delay = 0, isPage = false }: WaitingProps) {
  const styles = usePageStyles()
  const Place = isPage ? 'main' : 'div'
  return (
    <Place className={styles.centre}>
      {/* its label isn't there before the delay has passed */}
      <Spinner delay={delay} aria-label={label} label={label} labelPosition="below" />
    </Place>
  )
}
