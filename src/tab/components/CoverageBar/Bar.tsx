import { mergeClasses } from '@fluentui/react-components'
import type { CountsView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { useBarStyles } from './Bar.styles.ts'

const parts = ['has', 'none', 'unknown'] as const

/** How many of some people have a photo. Nothing of Fluent but its tokens, as it stands among the tiles, too. */
export function Bar({ data }: { data: CountsView }) {
  const styles = useBarStyles()
  return (
    <div className={styles.bar} role="img" aria-label={words('gallery.coverage.counts', data)}>
      {parts
        .filter((part) => data[part] > 0)
        .map((part) => (
          <div
            key={part}
            className={mergeClasses(styles.part, styles[part])}
            style={{ flexGrow: data[part] }}
          />
        ))}
    </div>
  )
}
