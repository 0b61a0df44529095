import { PersonProhibitedRegular } from '@fluentui/react-icons'
import { Message } from '../components/Page/Message.tsx'
import { words } from '../words/words.ts'

/** All that guests see where they may manage no photo. */
export function Guest() {
  return (
    <Message isPage symbol={<PersonProhibitedRegular />} title={words('app.guest.title')}>
      {words('app.guest.text')}
    </Message>
  )
}
