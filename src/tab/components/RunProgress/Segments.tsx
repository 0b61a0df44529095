import { Caption1, mergeClasses } from '@fluentui/react-components'
import { segmentsOf, type Progress } from '../../sending/progress.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Segments.styles.ts'

/** How many photos were set, left and not possible, as a bar and in words. */
export function Segments({ progress }: { progress: Progress }) {
  const styles = useStyles()
  const segments = segmentsOf(progress)
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {segments.map(({ key, count }) => (
          <div
            key={key}
            className={mergeClasses(styles.part, styles[key])}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={styles.legend} aria-label={words('run.segments')}>
        {segments.map(({ key, text }) => (
          <li key={key} className={styles.entry}>
            <span aria-hidden className={mergeClasses(styles.part, styles.swatch, styles[key])} />
            <Caption1>{text}</Caption1>
          </li>
        ))}
      </ul>
    </>
  )
}
