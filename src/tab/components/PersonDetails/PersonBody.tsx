import {
  Badge,
  Link,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  mergeClasses,
} from '@fluentui/react-components'
import { useRef, type ReactNode } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { writeRoute } from '../../app/route.ts'
import { asProblem } from '../../api/problem.ts'
import { useFocusKeptWithin } from './useFocusKeptWithin.ts'
import { words } from '../../words/words.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { PhotoHistory } from '../PhotoHistory/PhotoHistory.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { factsOf } from './details.ts'
import { Facts } from './Facts.tsx'
import { useStyles } from './PersonDetails.styles.ts'
import { PhotoEditor } from './PhotoEditor.tsx'
import { Provenance } from './Provenance.tsx'
import { usePerson } from './usePerson.ts'
import { usePersonPhoto } from './usePersonPhoto.ts'

interface PersonBodyProps {
  /** as far as a list knows them */
  person: PersonView
  /** to become the photo, as if it had been chosen */
  picture?: LocalFile | null
  /** id of a draft that waits in the chat, to be cropped here */
  kept?: string | undefined
  /** in columns */
  wide?: boolean
  /** of the sections; one below the title's */
  heading: 'h2' | 'h3'
}

/** One person: the photo and what can be done with it, what is known of both, and the history. */
export function PersonBody({ wide = false, ...props }: PersonBodyProps) {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  // out here, so that the focus is kept when the next person is shown
  useFocusKeptWithin(root)
  return (
    <div ref={root} className={mergeClasses(styles.body, wide && styles.wide)}>
      <Known key={props.person.id} {...props} />
    </div>
  )
}

function Known({ person: listed, picture = null, kept, heading }: Omit<PersonBodyProps, 'wide'>) {
  const styles = useStyles()
  const known = usePerson(listed.id)
  const profile = known.data
  const person = profile ?? listed
  const photo = usePersonPhoto(person, profile)
  return (
    <>
      <PhotoEditor person={person} photo={photo} dropped={picture} kept={kept} />
      <div className={styles.sections}>
        <Marks person={person} />
        <Section heading={heading} title={words('person.about')}>
          <Facts facts={factsOf(person)} />
        </Section>
        {known.isError && (
          <ProblemNote problem={asProblem(known.error)} onRetry={() => void known.refetch()} />
        )}
        {known.isPending && <Loading />}
        {profile && (
          <>
            <Section heading={heading} title={words('person.origin')}>
              <Provenance profile={profile} />
            </Section>
            <Section heading={heading} title={words('person.history')}>
              <PhotoHistory profile={profile} busy={photo.busy} onRestore={photo.restore} />
            </Section>
            <Link href={writeRoute({ page: 'privacy', person: person.id })}>
              {words('privacy.open.person')}
            </Link>
          </>
        )}
      </div>
    </>
  )
}

interface SectionProps {
  heading: PersonBodyProps['heading']
  title: string
  children: ReactNode
}

function Section({ heading, title, children }: SectionProps) {
  const styles = useStyles()
  return (
    <section className={styles.section}>
      <Subtitle2 as={heading} block className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}

function Marks({ person }: { person: PersonView }) {
  const styles = useStyles()
  const isGuest = person.userType === 'Guest'
  if (!isGuest && person.accountEnabled) return null
  return (
    <div className={styles.badges}>
      {isGuest && <Badge appearance="tint">{words('person.guest')}</Badge>}
      {!person.accountEnabled && (
        <Badge appearance="tint" color="warning">
          {words('person.disabledAccount')}
        </Badge>
      )}
    </div>
  )
}

function Loading() {
  return (
    <Skeleton aria-label={words('person.history.loading')}>
      <SkeletonItem size={16} style={{ width: '40%', marginBottom: 12 }} />
      <SkeletonItem size={16} style={{ width: '70%', marginBottom: 12 }} />
      <SkeletonItem size={16} style={{ width: '60%' }} />
    </Skeleton>
  )
}
