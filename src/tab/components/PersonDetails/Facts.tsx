import type { ReactNode } from 'react'
import type { Fact } from './details.ts'
import { useStyles } from './PersonDetails.styles.ts'

/** Names with their values. */
export function Facts({ facts, children }: { facts: Fact[]; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt className={styles.term}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
      {children}
    </dl>
  )
}
