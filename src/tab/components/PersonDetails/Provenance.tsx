import { Body1, Caption1, Link, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { PersonProfileView } from '../../../api/contract.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { useMe } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { describeOrigin, originFacts } from './details.ts'
import { Facts } from './Facts.tsx'
import { useStyles } from './PersonDetails.styles.ts'

/** Where the photo comes from, and what others see of it when. */
export function Provenance({ profile }: { profile: PersonProfileView }) {
  const styles = useStyles()
  const me = useMe()
  const { origin, lastChange, shownBy } = profile
  const sentence = describeOrigin(profile)
  const isPage = lastChange?.run.kind === 'import' && lastChange.actor.id === me.id
  return (
    <>
      {origin === 'changedSince' ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ) : (
        <Body1 block>{sentence}</Body1>
      )}
      <Facts facts={originFacts(profile)} />
      {isPage && (
        <Link as="button" onClick={() => goTo({ page: 'run', id: lastChange.run.id })}>
          {words('person.origin.openRun')}
        </Link>
      )}
      {shownBy.length > 0 && (
        <Caption1 block className={styles.quiet}>
          {shownBy.map((each) => each.sentence).join(' ')}
        </Caption1>
      )}
    </>
  )
}
