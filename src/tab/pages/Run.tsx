import { Button } from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RunView } from '../../api/contract.ts'
import { RunItems } from '../components/RunItems/RunItems.tsx'
import { MissingFiles } from '../components/RunProgress/MissingFiles.tsx'
import { OutOfDate } from '../components/RunProgress/OutOfDate.tsx'
import { ProgressCard } from '../components/RunProgress/ProgressCard.tsx'
import { SendingTrouble } from '../components/RunProgress/SendingTrouble.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { RunName } from '../components/RunName/RunName.tsx'
import { titleOf } from '../components/RunSummary/runSummary.ts'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { useLiveRun } from '../hooks/useLiveRun.ts'
import { useInStep } from '../hooks/run/useInStep.ts'
import { useIsNarrow } from '../hooks/useIsNarrow.ts'
import { goTo } from '../hooks/useRoute.ts'
import { useRunActions } from '../hooks/useRunActions.ts'
import { useFocusInNewPart } from '../hooks/focus/useTitleFocus.ts'
import { useUploadState } from '../hooks/useUploadState.ts'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { everybody } from '../app/peopleFilters.ts'
import { words } from '../words/words.ts'
import { CheckRun } from './CheckRun.tsx'

/** A run that is held, running or finished, read from the server: the same after a reload and on any device. */
export function RunPage({ id }: { id: string }) {
  return <OneRun key={id} id={id} />
}

/** Everybody in a run, guests and disabled accounts included. */
const peopleOf = (run: string) => ({ ...everybody, scope: 'all', run }) as const

function OneRun({ id }: { id: string }) {
  const styles = usePageStyles()
  const queries = useQueryClient()
  const query = useLiveRun(id)
  const view = query.data
  const finished = Boolean(view?.finishedAt)
  const isHeld = view && !view.startedAt && !finished
  useFocusInNewPart(!view ? 'waiting' : isHeld ? 'check' : 'started')
  useEffect(() => {
    if (!finished) return
    for (const queryKey of [queryKeys.allPeople(), queryKeys.allCounts(), queryKeys.allRuns()]) {
      void queries.invalidateQueries({ queryKey })
    }
  }, [finished, queries])
  if (!view) {
    return (
      <div className={styles.page}>
        <PageHeader title={words('run.unknown')} back />
        <main>
          {query.isPending ? (
            <Waiting label={words('run.opening')} />
          ) : (
            <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
          )}
        </main>
      </div>
    )
  }
  if (isHeld) return <CheckRun view={view} />
  return <Started latest={view} error={query.error} />
}

interface StartedProps {
  latest: RunView
  /** why it couldn't be read again */
  error: Error | null
}

/** Its progress or result, and its photos. */
function Started({ latest, error }: StartedProps) {
  const styles = usePageStyles()
  const narrow = useIsNarrow()
  const view = useInStep(latest)
  const { id } = view
  const upload = useUploadState(id)
  const actions = useRunActions(id)
  const finished = view.finishedAt !== null
  const [tab, setTab] = useState<string | null>(null)
  return (
    <div className={styles.page}>
      <PageHeader title={titleOf(view)} back>
        <Button
          appearance={finished ? 'primary' : 'secondary'}
          icon={<PeopleRegular />}
          onClick={() => goTo({ page: 'people', filter: peopleOf(id) })}
        >
          {words(narrow ? 'run.gallery' : 'run.showInGallery')}
        </Button>
      </PageHeader>
      <main className={styles.stack}>
        <RunName run={view} />
        {error && <OutOfDate problem={asProblem(error)} />}
        {actions.problem && <ProblemNote problem={asProblem(actions.problem)} />}
        <ProgressCard
          view={view}
          upload={upload}
          actions={actions}
          onSeeProblems={() => setTab('problems')}
        />
        {upload && <SendingTrouble runId={id} upload={upload} />}
        {!finished && <MissingFiles view={view} upload={upload} />}
        <RunItems view={view} actions={actions} chosen={tab} onChoose={setTab} />
      </main>
    </div>
  )
}
