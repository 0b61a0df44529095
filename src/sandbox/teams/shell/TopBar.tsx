import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import icon from '../icon.svg'
import { words } from '../words.ts'
import { useStyles } from './shell.styles.ts'

/** The bar at the top: the app's name, and the menus at the right. */
export function TopBar({ name, children }: { name: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <img className={styles.logo} src={icon} alt="" />
      <h1 className={styles.name}>{name}</h1>
      <Badge appearance="tint" color="informative" className={styles.tag}>
        {words.sandboxBadge}
      </Badge>
      <div className={styles.choices}>{children}</div>
    </header>
  )
}
