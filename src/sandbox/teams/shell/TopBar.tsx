import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import icon from '../icon.svg'
import { useStyles } from './shell.styles.ts'

/** The bar at the top: whose page this is, and on the right what can be chosen. */
export function TopBar({ name, children }: { name: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <img className={styles.logo} src={icon} alt="" />
      <h1 className={styles.name}>{name}</h1>
      <Badge appearance="tint" color="informative" className={styles.tag}>
        Sandbox
      </Badge>
      <div className={styles.choices}>{children}</div>
    </header>
  )
}
