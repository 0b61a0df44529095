import { PeopleTeamRegular } from '@fluentui/react-icons'
import { Message } from '../components/Page/Message.tsx'

/** Shown in a plain browser window, where nobody says who is looking. */
export function Outside() {
  return (
    <Message symbol={<PeopleTeamRegular />} title="Open Likeness in Microsoft Teams">
      This page only works inside Teams, which tells it who you are. In Teams, choose Apps, search
      for Likeness, and open it.
    </Message>
  )
}
