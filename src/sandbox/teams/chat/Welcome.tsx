import { Avatar, Body1, Button, Caption1, Title3 } from '@fluentui/react-components'
import icon from '../icon.svg'
import type { PageInfo } from '../sandboxClient.ts'
import { useStyles } from './Chat.styles.ts'

/** What an empty chat shows: who is there, and what can be said. */
export function Welcome({ info, onSay }: { info: PageInfo; onSay: (text: string) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.welcome}>
      <Avatar shape="square" size={72} image={{ src: icon }} aria-hidden />
      <Title3 as="h2">{info.botName}</Title3>
      <Body1>Send a picture of yourself to set your photo, or start with one of these.</Body1>
      <div className={styles.prompts}>
        {info.commands.map((command) => (
          <Button
            key={command.title}
            className={styles.prompt}
            onClick={() => onSay(command.title)}
          >
            <span className={styles.promptText}>
              {command.title}
              <Caption1>{command.description}</Caption1>
            </span>
          </Button>
        ))}
      </div>
    </div>
  )
}
