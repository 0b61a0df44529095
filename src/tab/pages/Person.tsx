import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { PersonProhibitedRegular } from '@fluentui/react-icons'
import { asProblem } from '../api/problem.ts'
import { everybody } from '../app/peopleFilters.ts'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { PersonBody } from '../components/PersonDetails/PersonBody.tsx'
import { usePerson } from '../components/PersonDetails/usePerson.ts'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { goTo } from '../hooks/useRoute.ts'
import { words } from '../words/words.ts'

/**
 * One person on a page of their own, which can be linked to.
 * @param kept id of a draft that waits in the chat, to be cropped here
 */
export function PersonPage({ id, kept }: { id: string; kept?: string | undefined }) {
  const styles = usePageStyles()
  const person = usePerson(id)
  const problem = person.error && !person.data ? asProblem(person.error) : null
  return (
    <div className={styles.page}>
      <PageHeader title={person.data?.displayName ?? words('gallery.title')} back />
      <main>
        {person.data && <PersonBody person={person.data} kept={kept} wide heading="h2" />}
        {person.isPending && <Loading />}
        {problem?.code === 'person_gone' && <Gone />}
        {problem && problem.code !== 'person_gone' && (
          <Trouble problem={problem} onRetry={() => void person.refetch()} />
        )}
      </main>
    </div>
  )
}

function Loading() {
  return (
    <Skeleton aria-label={words('person.loadingPhoto')}>
      <SkeletonItem style={{ width: 'min(420px, 100%)', aspectRatio: '1', height: 'auto' }} />
    </Skeleton>
  )
}

const Gone = () => (
  <Message
    symbol={<PersonProhibitedRegular />}
    title={words('person.gone')}
    actions={
      <Button onClick={() => goTo({ page: 'people', filter: everybody })}>
        {words('person.gone.back')}
      </Button>
    }
  >
    {words('person.gone.text')}
  </Message>
)
