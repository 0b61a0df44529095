import { PersonProhibitedRegular } from '@fluentui/react-icons'
import { Link } from '@fluentui/react-components'
import { writeRoute } from '../app/route.ts'
import { Message } from '../components/Page/Message.tsx'
import { words } from '../words/words.ts'

/** All that guests see where they may manage no photo. */
export function Guest() {
  return (
    <Message isPage symbol={<PersonProhibitedRegular />} title={words('app.guest.title')}>
      {words('app.guest.text')}{' '}
      <Link inline href={writeRoute({ page: 'privacy', person: null })}>
        {words('privacy.open')}
      </Link>
    </Message>
  )
}
