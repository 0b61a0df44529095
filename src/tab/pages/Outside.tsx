import { Button } from '@fluentui/react-components'
import { PeopleTeamRegular } from '@fluentui/react-icons'
import { words } from '../words/words.ts'
import { Message } from '../components/Page/Message.tsx'

/** Shown in a plain browser window, where nothing identifies the visitor. */
export function Outside({ openInTeams }: { openInTeams: string | null }) {
  return (
    <Message
      isPage
      symbol={<PeopleTeamRegular />}
      title={words('app.outside.title')}
      actions={
        openInTeams && (
          <Button as="a" href={openInTeams} appearance="primary">
            {words('app.outside.open')}
          </Button>
        )
      }
    >
      {words('app.outside.text')}
    </Message>
  )
}
