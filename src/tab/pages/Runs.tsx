import { Badge, Button, Caption1, Spinner, Text } from '@fluentui/react-components'
import {
  AddRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  DeleteRegular,
  HistoryRegular,
  ImageArrowBackRegular,
  ImageMultipleRegular,
  PersonCircleRegular,
} from '@fluentui/react-icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { MouseEvent, ReactElement } from 'react'
import type { RunList, RunView } from '../../api/contract.ts'
import { BackgroundNotes } from '../components/Background/BackgroundNotes.tsx'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import {
  explainProbe,
  explainRun,
  nameOf,
  standingOf,
  type Standing,
} from '../components/RunSummary/runSummary.ts'
import { useStyles } from '../components/RunSummary/RunSummary.styles.ts'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { goTo } from '../hooks/useRoute.ts'
import { useIsNarrow } from '../hooks/useIsNarrow.ts'
import { useServices } from '../hooks/useServices.ts'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { writeRoute } from '../app/route.ts'
import { words } from '../words/words.ts'

const POLL_WHILE_RUNNING_MS = 4000
const PAGE_SIZE = 20

/** The signed-in person's runs, newest first. */
export function Runs() {
  const page = usePageStyles()
  const { client } = useServices()
  const isNarrow = useIsNarrow()
  const query = useInfiniteQuery({
    queryKey: queryKeys.runs('all'),
    queryFn: ({ pageParam }) => client.runs({ cursor: pageParam, limit: PAGE_SIZE }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(hasRunning) ? POLL_WHILE_RUNNING_MS : false,
  })
  return (
    <div className={page.page}>
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
      <BackgroundNotes />
      <main className={page.stack}>
        {query.isPending && <Waiting label={words('run.list.loading')} />}
        {query.isError && !query.data && (
          <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
        )}
        {query.data && <List runs={query.data.pages.flatMap(({ runs }) => runs)} />}
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

const hasRunning = ({ runs }: RunList): boolean =>
  runs.some(({ startedAt, finishedAt }) => startedAt && !finishedAt)

function List({ runs }: { runs: RunView[] }) {
  const styles = useStyles()
  if (runs.length === 0) {
    return (
      <Message symbol={<HistoryRegular />} title={words('run.list.empty')}>
        {words('run.list.empty.text')}
      </Message>
    )
  }
  return (
    <ul className={styles.list} aria-label={words('run.list.label')}>
      {runs.map((view) => (
        <li key={view.id}>
          <Line view={view} />
        </li>
      ))}
    </ul>
  )
}

const colours: Record<Standing, 'warning' | 'brand' | 'success' | 'informative'> = {
  held: 'warning',
  waiting: 'warning',
  running: 'brand',
  paused: 'warning',
  finished: 'success',
  cancelled: 'informative',
  discarded: 'informative',
}

const symbols: Record<RunView['kind'], ReactElement> = {
  import: <ImageMultipleRegular />,
  remove: <DeleteRegular />,
  restore: <ImageArrowBackRegular />,
  default: <PersonCircleRegular />,
  own: <ImageMultipleRegular />,
  single: <ImageMultipleRegular />,
  undo: <ArrowUndoRegular />,
  redo: <ArrowRedoRegular />,
}

function Line({ view }: { view: RunView }) {
  const styles = useStyles()
  const route = { page: 'run', id: view.id } as const
  const standing = standingOf(view)
  const when = words.dateTime(new Date(view.createdAt))
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(route)
  }
  return (
    <a className={styles.run} href={writeRoute(route)} onClick={follow}>
      <span className={styles.symbol} aria-hidden>
        {symbols[view.kind]}
      </span>
      <span className={styles.words}>
        <Text weight="semibold" block>
          {nameOf(view)}
        </Text>
        <Caption1 className={styles.quiet}>{explainRun(view)}</Caption1>
        {view.pausedBecause && (
          <Caption1 block>
            {view.pausedBecause.sentence} {view.pausedBecause.next}{' '}
            {explainProbe(view.pausedBecause)}
          </Caption1>
        )}
        <Caption1 className={styles.quiet}>
          {words('run.by', { when, name: view.createdBy.name })}
        </Caption1>
      </span>
      <Badge appearance="tint" color={colours[standing]}>
        {words('run.standing', { standing })}
      </Badge>
    </a>
  )
}
