import { Caption1, ProgressBar } from '@fluentui/react-components'
import type { List, ListChoice, SourceProblem } from '../../sources/source.ts'
import { ListBar } from './ListBar.tsx'
import { Note } from './Note.tsx'
import { useStyles } from './Sources.styles.ts'
import { explainPlan, explainPlanDoubts } from './words.ts'

/** A list, and how it is used; null = not yet, since its columns are not known. */
export interface UsedList {
  list: List
  choice: ListChoice | null
}

/** What became of an edited plan. */
export interface PlanOutcome {
  /** files whose tick or person it has changed */
  changed: number
  /** lines whose file is not here */
  absent: string[]
  /** lines whose `set` is neither yes nor no */
  unread: string[]
  /** files for which it names nobody who can be found, or several */
  unclear: string[]
}

interface SourcesProps {
  lists: readonly UsedList[]
  /** names of the files under review; a new array only when there are other files */
  names: readonly string[]
  refused: readonly SourceProblem[]
  plan: PlanOutcome | null
  /** files found so far while something is read, else null */
  reading: number | null
  onLists: (lists: UsedList[]) => void
  /** what was refused and what became of a plan has been read */
  onDismiss: () => void
}

/** The lists that were dropped and what they do, what could not be taken in, and how far the reading is. */
export function Sources(props: SourcesProps) {
  const { lists, names, refused, plan, reading, onLists, onDismiss } = props
  const styles = useStyles()
  if (lists.length + refused.length === 0 && !plan && reading === null) return null
  return (
    <section className={styles.stack} aria-label="Lists and other sources">
      {reading !== null && (
        <div role="status">
          <Caption1 block>Reading: {reading.toLocaleString('en')} files so far</Caption1>
          <ProgressBar aria-label="Reading" />
        </div>
      )}
      {lists.map((used, index) => (
        <ListBar
          key={`${index} ${used.list.name}`}
          used={used}
          names={names}
          onUse={(choice) => onLists(lists.with(index, { list: used.list, choice }))}
          onRemove={() => onLists(lists.filter((other) => other !== used))}
        />
      ))}
      {plan && <PlanNote plan={plan} onClose={onDismiss} />}
      {refused.length > 0 && <Refused problems={refused} onClose={onDismiss} />}
    </section>
  )
}

function PlanNote({ plan, onClose }: { plan: PlanOutcome; onClose: () => void }) {
  const doubts = explainPlanDoubts(plan)
  return (
    <Note
      intent={doubts.length > 0 ? 'warning' : 'success'}
      title="Plan"
      details={doubts}
      closing="Close"
      onClose={onClose}
    >
      {explainPlan(plan)}
    </Note>
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
        ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : []),
      ]}
      closing="Close"
      onClose={onClose}
    />
  )
}

const mostProblems = 5
