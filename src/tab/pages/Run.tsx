import { Button } from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { RunItems } from '../components/RunItems/RunItems.tsx'
import { MissingFiles } from '../components/RunProgress/MissingFiles.tsx'
import { OutOfDate } from '../components/RunProgress/OutOfDate.tsx'
import { ProgressCard } from '../components/RunProgress/ProgressCard.tsx'
import { SendingTrouble } from '../components/RunProgress/SendingTrouble.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { titleOf } from '../components/RunSummary/runSummary.ts'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { useRun, useUpload } from '../hooks/useRun.ts'
import { useIsNarrow } from '../hooks/useIsNarrow.ts'
import { goTo } from '../hooks/useRoute.ts'
import { useRunCommands } from '../hooks/useRunCommands.ts'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { everybody } from '../app/peopleFilters.ts'
import { CheckRun } from './CheckRun.tsx'

/** An import to be checked, under way or finished, as its rows have it: after a reload, and from any device. */
export function RunPage({ id }: { id: string }) {
  return <OneRun key={id} id={id} />
}

function OneRun({ id }: { id: string }) {
  const styles = usePageStyles()
  const narrow = useIsNarrow()
  const queries = useQueryClient()
  const query = useRun(id)
  const upload = useUpload(id)
  const run = useRunCommands(id)
  const view = query.data
  const finished = Boolean(view?.finishedAt)
  useEffect(() => {
    if (!finished) return
    for (const queryKey of [queryKeys.allPeople(), queryKeys.allCounts(), queryKeys.allRuns()]) {
      void queries.invalidateQueries({ queryKey })
    }
  }, [finished, queries])
  if (!view) {
    if (query.isPending) return <Waiting label="Opening the import" />
    return (
      <div className={styles.page}>
        <PageHeader title="Import" back />
        <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      </div>
    )
  }
  if (!view.startedAt && !finished) return <CheckRun view={view} />
  return (
    <div className={styles.page}>
      <PageHeader title={titleOf(view)} back>
        <Button
          appearance={finished ? 'primary' : 'secondary'}
          icon={<PeopleRegular />}
          onClick={() => goTo({ page: 'people', filter: everybody })}
        >
          {narrow ? 'Gallery' : 'Show in gallery'}
        </Button>
      </PageHeader>
      <main className={styles.stack}>
        {query.error && <OutOfDate problem={asProblem(query.error)} />}
        {run.problem && <ProblemNote problem={asProblem(run.problem)} />}
        <ProgressCard view={view} upload={upload} run={run} />
        {upload && <SendingTrouble runId={id} upload={upload} />}
        {!finished && <MissingFiles view={view} upload={upload} />}
        <RunItems view={view} run={run} />
      </main>
    </div>
  )
}
