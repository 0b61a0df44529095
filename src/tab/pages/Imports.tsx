import { Badge, Button, Caption1, Text } from '@fluentui/react-components'
import {
  AddRegular,
  ArrowUndoRegular,
  HistoryRegular,
  ImageMultipleRegular,
} from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import type { ImportView } from '../../api/contract.ts'
import { Message } from '../components/Page/Message.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import {
  explainRun,
  nameOf,
  standingNames,
  standingOf,
  type Standing,
} from '../components/Report/report.ts'
import { useStyles } from '../components/Report/Report.styles.ts'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { goTo } from '../hooks/useRoute.ts'
import { useServices } from '../hooks/useServices.ts'
import { asProblem } from '../problem.ts'
import { writeRoute } from '../route.ts'

const whileRunning = 4000
/** as many as the API tells */
const mostListed = 50

/** One's imports and undos, newest first. */
export function Imports() {
  const page = usePageStyles()
  const { client } = useServices()
  const query = useQuery({
    queryKey: ['imports'],
    queryFn: client.imports,
    refetchInterval: ({ state }) =>
      state.data?.imports.some(({ startedAt, finishedAt }) => startedAt && !finishedAt)
        ? whileRunning
        : false,
  })
  return (
    <div className={page.page}>
      <PageHeader title="Imports" back>
        <Button appearance="primary" icon={<AddRegular />} onClick={() => goTo({ page: 'add' })}>
          Add photos
        </Button>
      </PageHeader>
      <main className={page.stack}>
        {query.isPending && <Waiting label="Looking up your imports" />}
        {query.isError && !query.data && (
          <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
        )}
        {query.data && <List imports={query.data.imports.filter(({ total }) => total > 0)} />}
      </main>
    </div>
  )
}

function List({ imports }: { imports: ImportView[] }) {
  const page = usePageStyles()
  const styles = useStyles()
  if (imports.length === 0) {
    return (
      <Message symbol={<HistoryRegular />} title="No imports yet">
        What you import stands here afterwards: what came of every photo, and a way to undo it.
      </Message>
    )
  }
  return (
    <>
      <ul className={styles.list} aria-label="Imports, newest first">
        {imports.map((view) => (
          <li key={view.id}>
            <Line view={view} />
          </li>
        ))}
      </ul>
      {imports.length >= mostListed && (
        <Caption1 className={page.quiet}>These are the last {mostListed}.</Caption1>
      )}
    </>
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

function Line({ view }: { view: ImportView }) {
  const styles = useStyles()
  const route = { page: 'import', id: view.id } as const
  const standing = standingOf(view)
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(route)
  }
  return (
    <a className={styles.run} href={writeRoute(route)} onClick={follow}>
      <span className={styles.symbol} aria-hidden>
        {view.kind === 'undo' ? <ArrowUndoRegular /> : <ImageMultipleRegular />}
      </span>
      <span className={styles.words}>
        <Text weight="semibold" block>
          {nameOf(view)}
        </Text>
        <Caption1 className={styles.quiet}>{explainRun(view)}</Caption1>
        <Caption1 className={styles.quiet}>
          <time dateTime={view.createdAt}>{when(view.createdAt)}</time>, {view.createdBy.name}
        </Caption1>
      </span>
      <Badge appearance="tint" color={colours[standing]}>
        {standingNames[standing]}
      </Badge>
    </a>
  )
}

const when = (moment: string): string =>
  new Date(moment).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
