import { Button, Spinner, Tag } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ChangeView } from '../../api/contract.ts'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { startDownload } from '../app/startDownload.ts'
import {
  allChanges,
  filtersToAsk,
  isFilteredHistory,
  type ChangeFilter,
} from '../app/oversight/changeFilter.ts'
import { ChangeFilters } from '../components/Changes/ChangeFilters.tsx'
import { ChangeLine } from '../components/Changes/ChangeLine.tsx'
import { useStyles } from '../components/Changes/Changes.styles.ts'
import { HistoryDownload } from '../components/Changes/HistoryDownload.tsx'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { goTo } from '../hooks/useRoute.ts'
import { useServices } from '../hooks/useServices.ts'
import { words } from '../words/words.ts'

/** Each has two pictures. */
const CHANGES_PER_PAGE = 20

const showAll = (): void => goTo({ page: 'history', filter: allChanges })

/** Who changed whose photo, when and how. */
export function HistoryPage({ filter }: { filter: ChangeFilter }) {
  const page = usePageStyles()
  const { client } = useServices()
  const query = useChanges(filter)
  const changes = query.data?.pages.flatMap((each) => each.changes)
  const download = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const asked = { filters: filtersToAsk(filter), format }
      const { url, fileName } = await client.exportChanges(asked)
      await startDownload(url, fileName)
    },
  })
  const change = useCallback(
    (some: Partial<ChangeFilter>) =>
      goTo({ page: 'history', filter: { ...filter, ...some } }, { replace: true }),
    [filter],
  )
  return (
    <div className={page.page}>
      <PageHeader title={words('history.title')} back>
        <HistoryDownload disabled={!changes?.length} onDownload={download.mutate} />
      </PageHeader>
      <main className={page.stack}>
        {download.error && <ProblemNote problem={asProblem(download.error)} />}
        <ChangeFilters filter={filter} onChange={change} onClear={showAll} />
        <Chosen filter={filter} changes={changes ?? []} onChange={change} />
        {query.isPending && <Waiting label={words('history.loading')} />}
        {query.isError && !changes && (
          <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
        )}
        {changes && <List changes={changes} filter={filter} onChange={change} />}
        {query.isFetchNextPageError && <ProblemNote problem={asProblem(query.error)} />}
        {query.hasNextPage && (
          <Button
            className={page.middle}
            disabledFocusable={query.isFetchingNextPage}
            {...(query.isFetchingNextPage ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => void query.fetchNextPage()}
          >
            {words('history.more')}
          </Button>
        )}
      </main>
    </div>
  )
}

function useChanges(filter: ChangeFilter) {
  const { client } = useServices()
  return useInfiniteQuery({
    queryKey: queryKeys.changes(filter),
    queryFn: ({ pageParam, signal }) =>
      client.changes(filtersToAsk(filter), pageParam, CHANGES_PER_PAGE, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

interface ListProps {
  changes: ChangeView[]
  filter: ChangeFilter
  onChange: (change: Partial<ChangeFilter>) => void
}

/** The people whom the history is about, or by. */
function Chosen({ filter, changes, onChange }: ListProps) {
  const styles = useStyles()
  const nameOf = (id: string, of: 'person' | 'actor'): string =>
    changes.flatMap((each) => whoOf(each, of) ?? []).find((who) => who.id === id)?.name ??
    words('history.only.unknown')
  const chosen = (['person', 'actor'] as const).flatMap((of) => {
    const id = filter[of]
    return id === null ? [] : [{ of, text: words(`history.only.${of}`, { name: nameOf(id, of) }) }]
  })
  if (chosen.length === 0) return null
  return (
    <div className={styles.tags}>
      {chosen.map(({ of, text }) => (
        <Tag key={of} dismissible onClick={() => onChange({ [of]: null })}>
          {text}
        </Tag>
      ))}
    </div>
  )
}

/** No person has a setting. */
const whoOf = (change: ChangeView, of: 'person' | 'actor') =>
  of === 'actor' || change.kind === 'setting' ? change.actor : change.person

function List({ changes, filter, onChange }: ListProps) {
  const styles = useStyles()
  if (changes.length === 0) {
    const key = isFilteredHistory(filter) ? 'history.notFound' : 'history.none'
    return (
      <Message symbol={<HistoryRegular />} title={words(key)}>
        {words(`${key}.text`)}
      </Message>
    )
  }
  return (
    <ol className={styles.list} aria-label={words('history.label')}>
      {changes.map((change) => (
        <ChangeLine key={change.id} change={change} onChange={onChange} />
      ))}
    </ol>
  )
}
