import { Caption1, ProgressBar } from '@fluentui/react-components'
import type { PlanOutcome } from '../../review/plan/applyPlan.ts'
import type { Archive, SourceProblem, UsedList } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import { words } from '../../words/words.ts'
import { ArchiveBar } from './ArchiveBar.tsx'
import { explainEditedPlan, explainEditedPlanDoubts } from './explain.ts'
import { ListBar } from './ListBar.tsx'
import { Note } from './Note.tsx'
import { useStyles } from './Sources.styles.ts'

/** Files listed by name in the message about those that couldn't be added. */
const MAX_PROBLEMS = 5

interface SourcesPanelProps {
  lists: readonly UsedList[]
  /** those whose names may read in several ways */
  archives: readonly Archive[]
  /** names of the files under review; a new array only when there are other files */
  names: readonly string[]
  refused: readonly SourceProblem[]
  plan: PlanOutcome | null
  /** files found so far while something is read, else null */
  reading: number | null
  onLists: (lists: UsedList[]) => void
  onNames: (archive: Archive, encoding: GuessedEncoding) => void
  /** dismisses the messages about refused files and about the plan */
  onDismiss: () => void
}

/** The lists and what they do, the edited plan's outcome, what couldn't be added, and the reading's progress. */
export function SourcesPanel(props: SourcesPanelProps) {
  const { lists, archives, names, refused, plan, reading, onLists, onNames, onDismiss } = props
  const styles = useStyles()
  if (lists.length + archives.length + refused.length === 0 && !plan && reading === null)
    return null
  return (
    <section className={styles.stack} aria-label={words('sources.label')}>
      {reading !== null && (
        <div role="status">
          <Caption1 block>{words('sources.reading', { count: reading })}</Caption1>
          <ProgressBar aria-label={words('sources.readingProgress')} />
        </div>
      )}
      {lists.map((used, index) => (
        <ListBar
          key={`${index} ${used.list.name}`}
          used={used}
          names={names}
          onUse={(changed) => onLists(lists.with(index, changed))}
          onRemove={() => onLists(lists.filter((other) => other !== used))}
        />
      ))}
      {archives.map((archive) => (
        <ArchiveBar
          key={archive.name}
          archive={archive}
          onChoose={(encoding) => onNames(archive, encoding)}
        />
      ))}
      {plan && <PlanNote plan={plan} onClose={onDismiss} />}
      {refused.length > 0 && <Refused problems={refused} onClose={onDismiss} />}
    </section>
  )
}

function PlanNote({ plan, onClose }: { plan: PlanOutcome; onClose: () => void }) {
  const doubts = explainEditedPlanDoubts(plan)
  return (
    <Note
      intent={doubts.length > 0 ? 'warning' : 'success'}
      title={words('sources.plan')}
      details={doubts}
      closing={words('sources.close')}
      onClose={onClose}
    >
      {explainEditedPlan(plan)}
    </Note>
  )
}

interface RefusedProps {
  problems: readonly SourceProblem[]
  onClose: () => void
}

function Refused({ problems, onClose }: RefusedProps) {
  const more = problems.length - MAX_PROBLEMS
  return (
    <Note
      intent="warning"
      title={words('sources.notAdded', { count: problems.length })}
      details={[
        ...problems
          .slice(0, MAX_PROBLEMS)
          .map(({ name, sentence }) =>
            words('sources.notAdded.why', { file: name, reason: sentence }),
          ),
        ...(more > 0 ? [words('sources.notAdded.more', { count: more })] : []),
      ]}
      closing={words('sources.close')}
      onClose={onClose}
    />
  )
}
