import { PeopleTeamRegular } from '@fluentui/react-icons'
import { words } from '../words/words.ts'
import { Message } from '../components/Page/Message.tsx'

/** Shown in a plain browser window, where nothing identifies the visitor. */
export function Outside() {
  return (
    <Message symbol={<PeopleTeamRegular />} title={words('app.outside.title')}>
      {words('app.outside.text')}
    </Message>
  )
}
