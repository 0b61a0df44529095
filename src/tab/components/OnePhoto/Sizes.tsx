import { Caption1 } from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { useStyles } from './OnePhoto.styles.ts'

/** Pixels of a photo beside a name in a list, in a chat, and on a profile card. */
const sizes = [96, 48, 32]

/** A photo as others see it: round, at the sizes of Teams and Outlook. */
export function Sizes({ src }: { src: string }) {
  const styles = useStyles()
  return (
    <div className={styles.sizes}>
      <div className={styles.rounds}>
        {sizes.map((size) => (
          <img key={size} className={styles.round} src={src} alt="" width={size} height={size} />
        ))}
      </div>
      <Caption1>{words('ownPhoto.sizes')}</Caption1>
    </div>
  )
}
