import { Avatar, Caption1 } from '@fluentui/react-components'
import { words } from '../../words/words.ts'
import { useStyles } from './PersonDetails.styles.ts'

/** px, as Teams and Outlook show a photo: beside a message, in a list of people, on a profile card */
const SIZES = [
  { size: 32, label: 'person.size.chat' },
  { size: 48, label: 'person.size.list' },
  { size: 96, label: 'person.size.card' },
] as const

/** The photo in the sizes in which others see it. */
export function PhotoSizes({ url, name }: { url: string; name: string }) {
  const styles = useStyles()
  return (
    <div role="group" aria-label={words('person.sizes')} className={styles.sizes}>
      {SIZES.map(({ size, label }) => (
        <span key={size} className={styles.size}>
          <Avatar aria-hidden size={size} name={name} image={{ src: url, alt: '' }} />
          <Caption1>{words(label)}</Caption1>
        </span>
      ))}
    </div>
  )
}
