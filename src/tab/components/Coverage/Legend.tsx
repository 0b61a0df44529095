import { useStyles } from './Coverage.styles.ts'

interface LegendProps {
  parts: readonly { name: string; colour: string }[]
}

/** What the colours of a chart mean. Fluent's own is a list of options in English, and has no colours in a saved picture. */
export function Legend({ parts }: LegendProps) {
  const styles = useStyles()
  return (
    <ul className={styles.legend}>
      {parts.map(({ name, colour }) => (
        <li key={name} className={styles.legendPart}>
          <span className={styles.swatch} style={{ backgroundColor: colour }} data-swatch={name} />
          {name}
        </li>
      ))}
    </ul>
  )
}
