import { Caption1, ProgressBar } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Ignored } from '../../files/ignored/ignored.ts'
import type { PlanOutcome } from '../../review/plan/applyPlan.ts'
import type { Archive, SourceProblem, UsedList } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import { words } from '../../words/words.ts'
import { ArchiveBar } from './ArchiveBar.tsx'
import { explainEditedPlan, explainEditedPlanDoubts } from './explain.ts'
import {
  countElsewhere,
  explainAllBeside,
  explainBeside,
  explainElsewhere,
} from './explainIgnored.ts'
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
  ignored: Ignored
  plan: PlanOutcome | null
  /** files found so far while something is read, else null */
  reading: number | null
  onLists: (lists: UsedList[]) => void
  onNames: (archive: Archive, encoding: GuessedEncoding) => void
  /** dismisses the messages about refused and ignored files and about the plan */
  onDismiss: () => void
}

/** The lists and what they do, the edited plan's outcome, what couldn't be added, and the reading's progress. */
export function SourcesPanel(props: SourcesPanelProps) {
  const { lists, archives, names, refused, ignored, plan, reading, onLists, onNames, onDismiss } =
    props
  const styles = useStyles()
  const shown = lists.length + archives.length + refused.length + ignored.size
  if (shown === 0 && !plan && reading === null) return null
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
      <NotAdded problems={refused} ignored={ignored} onClose={onDismiss} />
      <LeftOut ignored={ignored} onClose={onDismiss} />
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

interface NotAddedProps {
  problems: readonly SourceProblem[]
  ignored: Ignored
  onClose: () => void
}

/** Files that the reader may miss, and what to do about them. */
function NotAdded({ problems, ignored, onClose }: NotAddedProps) {
  const elsewhere = useMemo(() => explainElsewhere(ignored), [ignored])
  const count = problems.length + useMemo(() => countElsewhere(ignored), [ignored])
  if (count === 0) return null
  const more = problems.length - MAX_PROBLEMS
  return (
    <Note
      intent="warning"
      title={words('sources.notAdded', { count })}
      details={[
        ...elsewhere,
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

/** What systems, programs and cameras put beside photos. */
function LeftOut({ ignored, onClose }: Pick<NotAddedProps, 'ignored' | 'onClose'>) {
  const kinds = useMemo(() => explainBeside(ignored), [ignored])
  const all = useMemo(() => explainAllBeside(ignored), [ignored])
  if (kinds.length === 0) return null
  return (
    <Note
      intent="info"
      title={words('sources.beside')}
      details={kinds}
      closing={words('sources.close')}
      onClose={onClose}
    >
      {all}
    </Note>
  )
}
