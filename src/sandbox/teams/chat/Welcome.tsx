import { Avatar, Body1, Button, Caption1, Title3 } from '@fluentui/react-components'
import icon from '../icon.svg'
import type { PageInfo } from '../sandboxClient.ts'
import { words } from '../words.ts'
import { useStyles } from './Chat.styles.ts'

/** The content of an empty chat: the bot, and prompts to start with. */
export function Welcome({ info, onSay }: { info: PageInfo; onSay: (text: string) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.welcome}>
      <Avatar shape="square" size={72} image={{ src: icon }} aria-hidden />
      <Title3 as="h2">{info.botName}</Title3>
      <Body1 align="center">{words.messages.welcome}</Body1>
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
