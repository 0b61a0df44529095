import { Button, Spinner } from '@fluentui/react-components'
import { AddRegular, HistoryRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import type { RunView } from '../../api/contract.ts'
import { asProblem } from '../api/problem.ts'
import { allRuns, isFilteredRuns, type RunFilter } from '../app/oversight/runFilter.ts'
import { BackgroundNotes } from '../components/Background/BackgroundNotes.tsx'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { RunFilters } from '../components/RunList/RunFilters.tsx'
import { RunLine } from '../components/RunList/RunLine.tsx'
import { useStyles } from '../components/RunList/RunList.styles.ts'
import { useRunCounts, useRunList } from '../components/RunList/useRunList.ts'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { useIsNarrow } from '../hooks/useIsNarrow.ts'
import { goTo } from '../hooks/useRoute.ts'
import { words } from '../words/words.ts'

const showAll = (): void => goTo({ page: 'runs' })

/** The signed-in person's runs, newest first. */
export function Runs({ filter = allRuns }: { filter?: RunFilter | undefined }) {
  const page = usePageStyles()
  const query = useRunList(filter)
  const counts = useRunCounts(filter.search)
  const change = useCallback(
    (some: Partial<RunFilter>) =>
      goTo({ page: 'runs', filter: { ...filter, ...some } }, { replace: true }),
    [filter],
  )
  const hasAny = isFilteredRuns(filter) || counts.data?.total !== 0
  return (
    <div className={page.page}>
      <Header />
      <BackgroundNotes />
      <main className={page.stack}>
        {hasAny && (
          <RunFilters filter={filter} counts={counts.data} onChange={change} onClear={showAll} />
        )}
        {query.isPending && <Waiting label={words('run.list.loading')} />}
        {query.isError && !query.data && (
          <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
        )}
        {query.data && <List runs={query.data.pages.flatMap(({ runs }) => runs)} filter={filter} />}
        {query.isFetchNextPageError && <ProblemNote problem={asProblem(query.error)} />}
        {query.hasNextPage && (
          <Button
            className={page.middle}
            disabledFocusable={query.isFetchingNextPage}
            {...(query.isFetchingNextPage ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => void query.fetchNextPage()}
          >
            {words('run.list.earlier')}
          </Button>
        )}
      </main>
    </div>
  )
}

function Header() {
  const isNarrow = useIsNarrow()
  return (
    <PageHeader title={words('run.list')} back>
      <Button
        appearance="primary"
        icon={<AddRegular />}
        aria-label={words('gallery.addPhotos')}
        onClick={() => goTo({ page: 'add' })}
      >
        {words(isNarrow ? 'gallery.addPhotos.short' : 'gallery.addPhotos')}
      </Button>
    </PageHeader>
  )
}

function List({ runs, filter }: { runs: RunView[]; filter: RunFilter }) {
  const styles = useStyles()
  if (runs.length === 0) {
    const key = isFilteredRuns(filter) ? 'run.list.notFound' : 'run.list.empty'
    return (
      <div role="status">
        <Message symbol={<HistoryRegular />} title={words(key)}>
          {words(`${key}.text`)}
        </Message>
      </div>
    )
  }
  return (
    <ul className={styles.list} aria-label={words('run.list.label')}>
      {runs.map((view) => (
        <RunLine key={view.id} view={view} />
      ))}
    </ul>
  )
}
