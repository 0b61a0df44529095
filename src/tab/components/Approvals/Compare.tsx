import {
  Avatar,
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Subtitle1,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ApprovalView } from '../../../api/contract.ts'
import type { Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { Notes } from '../CropEditor/CropEditor.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './Approvals.styles.ts'

interface CompareProps {
  approval: ApprovalView
  problem: Problem | null
  onAnyway: () => void
  children: ReactNode
}

/** The present photo beside the new one, and what to know before deciding. */
export function Compare({ approval, problem, onAnyway, children }: CompareProps) {
  const styles = useStyles()
  const { person, askedAt, askedIn, notes, changedSince } = approval
  const about = [person.jobTitle, person.department].filter(Boolean).join(' · ')
  const when = words.dateTime(new Date(askedAt))
  return (
    <section className={styles.detail} aria-label={person.displayName}>
      <div>
        <Subtitle1 as="h2" block className={styles.heading}>
          {person.displayName}
        </Subtitle1>
        {about && <Body1 block>{about}</Body1>}
        <Caption1 className={styles.quiet}>{words('approvals.asked', { when, askedIn })}</Caption1>
      </div>
      <Pair approval={approval} />
      {children}
      {changedSince && !problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words('approvals.changed')}</MessageBarBody>
        </MessageBar>
      )}
      {problem && <ProblemNote problem={problem} />}
      {problem?.code === 'changed_since' && (
        <div>
          <Button onClick={onAnyway}>{words('approvals.anyway')}</Button>
        </div>
      )}
      {notes.length > 0 && <Notes notes={notes} />}
    </section>
  )
}

function Pair({ approval: { id, person } }: Pick<CompareProps, 'approval'>) {
  const styles = useStyles()
  const { client } = useServices()
  const before = useQuery({
    queryKey: queryKeys.photo(person.id, id),
    queryFn: () => client.photo(person.id),
  })
  const after = useQuery(approvalPictureQuery(client, id))
  const { displayName: name } = person
  return (
    <div className={styles.pair}>
      <Figure
        blob={before.data ?? null}
        isLoading={before.isPending}
        name={name}
        alt={words(before.data ? 'approvals.beforeOf' : 'approvals.noneBefore', { name })}
        caption={words('approvals.before')}
      />
      <Figure
        blob={after.data ?? null}
        isLoading={after.isPending}
        name={name}
        alt={words('approvals.afterOf', { name })}
        caption={words('approvals.after')}
      />
    </div>
  )
}

/** The picture that waits never changes. */
export const approvalPictureQuery = (
  client: ReturnType<typeof useServices>['client'],
  id: string,
) => ({
  queryKey: queryKeys.approvalPicture(id),
  queryFn: () => client.approvalPicture(id),
  staleTime: Infinity,
})

interface FigureProps {
  blob: Blob | null
  isLoading: boolean
  name: string
  alt: string
  caption: string
}

function Figure({ blob, isLoading, name, alt, caption }: FigureProps) {
  const styles = useStyles()
  const url = useObjectUrl(blob)
  return (
    <figure className={styles.figure}>
      <div className={styles.frame}>
        {url && <img className={styles.picture} src={url} alt={alt} />}
        {!url && !isLoading && <Avatar name={name} color="colorful" size={128} aria-label={alt} />}
      </div>
      <figcaption>
        <Caption1 align="center">{caption}</Caption1>
      </figcaption>
    </figure>
  )
}
