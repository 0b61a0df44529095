import { Body1, Button, Caption1, Spinner } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { DeletionsPage } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { Waiting } from '../Page/Waiting.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { Trouble } from '../Trouble/Trouble.tsx'
import { useStyles } from './Privacy.styles.ts'

const PAGE_SIZE = 10

/** When people were deleted, and who asked for it; never who they were. */
export function Deletions() {
  const styles = useStyles()
  const { client } = useServices()
  const query = useInfiniteQuery({
    queryKey: queryKeys.deletions(),
    queryFn: ({ pageParam }) => client.deletions(pageParam, PAGE_SIZE),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  if (query.isPending) return <Waiting label={words('privacy.loading')} />
  if (!query.data)
    return <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
  const deletions = query.data.pages.flatMap((page) => page.deletions)
  if (deletions.length === 0) return <Body1>{words('privacy.deletions.none')}</Body1>
  return (
    <>
      <ul className={styles.list}>
        {deletions.map((each) => (
          <Line key={each.id} {...each} />
        ))}
      </ul>
      {query.isFetchNextPageError && <ProblemNote problem={asProblem(query.error)} />}
      {query.hasNextPage && (
        <div className={styles.onScreen}>
          <Button
            disabledFocusable={query.isFetchingNextPage}
            {...(query.isFetchingNextPage ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => void query.fetchNextPage()}
          >
            {words('privacy.deletions.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function Line({ at, askedFor, by, people }: DeletionsPage['deletions'][number]) {
  const styles = useStyles()
  const name = by?.name ?? ''
  const known = askedFor === 'manager' && by === null ? 'formerManager' : askedFor
  return (
    <li className={styles.place}>
      <Body1>{words('privacy.deletions.people', { count: people })}</Body1>
      <Caption1 className={styles.quiet}>
        {words.dateTime(new Date(at))} · {words('privacy.deletions.for', { askedFor: known, name })}
      </Caption1>
    </li>
  )
}
