import { Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './BeforeYouStart.styles.ts'
import { notesOf, type ReadinessNote } from './readiness.ts'

/** As often as the service asks Graph again. */
const POLL_MS = 60_000

/** What is known to stand in the way of a run. Nothing while nothing does; it never holds the run up. */
export function BeforeYouStart({ runId }: { runId: string }) {
  const styles = useStyles()
  const { client } = useServices()
  const { data, error } = useQuery({
    queryKey: queryKeys.readiness(runId),
    queryFn: () => client.readiness(runId),
    refetchInterval: POLL_MS,
  })
  const { notes, quiet } = notesOf(data?.checks ?? [])
  if (error) quiet.push(words('ready.failed', { problem: asProblem(error).sentence }))
  if (notes.length === 0 && quiet.length === 0) return null
  const of = (state: ReadinessNote['state']) => notes.filter((note) => note.state === state)
  return (
    <section aria-label={words('ready.label')} className={styles.section}>
      <NoteBar intent="error" notes={of('blocked')} />
      <NoteBar intent="warning" notes={of('warning')} />
      {quiet.length > 0 && <Caption1 className={styles.quiet}>{quiet.join(' ')}</Caption1>}
    </section>
  )
}

function NoteBar({ intent, notes }: { intent: 'error' | 'warning'; notes: ReadinessNote[] }) {
  const styles = useStyles()
  if (notes.length === 0) return null
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {notes.map(({ sentence, next }) => (
          <div key={sentence}>
            <MessageBarTitle>{sentence}</MessageBarTitle> {next}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  )
}
