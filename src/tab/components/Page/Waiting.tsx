import { Spinner } from '@fluentui/react-components'
import { usePageStyles } from './Page.styles.ts'

export function Waiting({ label }: { label: string }) {
  const styles = usePageStyles()
  return (
    <div className={styles.centre}>
      <Spinner label={label} labelPosition="below" />
    </div>
  )
}
