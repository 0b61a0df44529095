import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useShelf } from '../../hooks/useShelf.ts'
import type { LoadedPlan, Shelf } from '../../sources/shelf.ts'
import { format } from '../../sources/some.ts'
import type { SourceProblem } from '../../sources/source.ts'
import { ListBar } from './ListBar.tsx'
import { useStyles } from './Sources.styles.ts'

/** The lists that were dropped and what they do, what could not be taken in, and how far the reading is. */
export function Sources({ shelf }: { shelf: Shelf }) {
  const styles = useStyles()
  const { lists, plans, problems, reading } = useShelf(shelf)
  if (lists.length + plans.length + problems.length === 0 && reading === null) return null
  return (
    <section className={styles.stack} aria-label="Lists and other sources">
      {reading !== null && (
        <div role="status">
          <Caption1 block>Reading: {format(reading)} files so far</Caption1>
          <ProgressBar aria-label="Reading" />
        </div>
      )}
      {lists.map((shelved, index) => (
        <ListBar key={`${index} ${shelved.list.name}`} shelved={shelved} shelf={shelf} />
      ))}
      {plans.map((plan, index) => (
        <PlanNote
          key={`${index} ${plan.name}`}
          plan={plan}
          onClose={() => shelf.forgetPlan(plan)}
        />
      ))}
      {problems.length > 0 && <Refused problems={problems} onClose={shelf.forgetProblems} />}
    </section>
  )
}

function PlanNote({ plan: { name, news }, onClose }: { plan: LoadedPlan; onClose: () => void }) {
  const problems = news?.problems ?? []
  return (
    <Note
      intent={problems.length > 0 ? 'warning' : 'success'}
      title={name}
      sentence={news?.done ?? 'It is taken in once every file has found its people.'}
      details={problems}
      onClose={onClose}
    />
  )
}

function Refused({
  problems,
  onClose,
}: {
  problems: readonly SourceProblem[]
  onClose: () => void
}) {
  const more = problems.length - mostProblems
  return (
    <Note
      intent="warning"
      title={problems.length === 1 ? 'One file was not taken in' : 'Not everything was taken in'}
      details={[
        ...problems.slice(0, mostProblems).map(({ name, sentence }) => `${name}: ${sentence}`),
        ...(more > 0 ? [`and ${format(more)} more`] : []),
      ]}
      onClose={onClose}
    />
  )
}

const mostProblems = 5

interface NoteProps {
  intent: 'warning' | 'success'
  title: string
  sentence?: string
  details: readonly string[]
  onClose: () => void
}

function Note({ intent, title, sentence, details, onClose }: NoteProps) {
  const styles = useStyles()
  return (
    <MessageBar intent={intent} layout={details.length > 0 ? 'multiline' : 'auto'}>
      <MessageBarBody className={styles.name}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {sentence}
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Close"
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  )
}
