import { Spinner } from '@fluentui/react-components'
import { usePageStyles } from './Page.styles.ts'

interface WaitingProps {
  label: string
  /** ms until it is shown */
  delay?: number
}

export function Waiting({ label, delay = 0 }: WaitingProps) {
  const styles = usePageStyles()
  return (
    <div className={styles.centre}>
      <Spinner delay={delay} label={label} labelPosition="below" />
    </div>
  )
}
