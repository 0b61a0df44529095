import { Button, Caption1, ProgressBar } from '@fluentui/react-components'
import { ArrowResetRegular, DocumentAddRegular } from '@fluentui/react-icons'
import { DropZone } from '../components/DropZone/DropZone.tsx'
import { FileButton } from '../components/DropZone/FileButton.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { PatternButton } from '../components/Pattern/PatternButton.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { ImportBar } from '../components/Review/ImportBar.tsx'
import { describePlan } from '../components/Review/planRows.ts'
import { ReviewTable } from '../components/Review/ReviewTable.tsx'
import { format } from '../components/Review/words.ts'
import { PlanButton } from '../components/Sources/PlanButton.tsx'
import { Sources } from '../components/Sources/Sources.tsx'
import { useDrop } from '../hooks/useDrop.ts'
import { useReview, useSamples, type Review } from '../hooks/useReview.ts'
import { useServices } from '../hooks/useServices.ts'
import { useStartImport } from '../hooks/useStartImport.ts'
import { asProblem } from '../problem.ts'

/** names from which the pattern's examples are taken */
const examples = 50

/** Choose files, see whom each one matches, settle the doubtful ones, import. */
export function AddPhotos() {
  const styles = usePageStyles()
  const { handles } = useServices()
  const review = useReview()
  const { reviews, problem } = review
  const { take } = reviews
  const { tally } = review.book
  const start = useStartImport(review)
  const samples = useSamples(take)
  const { handlers } = useDrop(take, handles.note)
  const empty = tally.all === 0
  return (
    <div className={styles.page} {...(empty || start.isPending ? {} : handlers)}>
      <PageHeader title="Add photos" back>
        {!empty && (
          <FileButton icon={<DocumentAddRegular />} onFiles={take}>
            More files
          </FileButton>
        )}
      </PageHeader>
      <main className={styles.grow} inert={start.isPending}>
        {start.error && (
          <ProblemNote problem={asProblem(start.error)} onRetry={() => start.mutate()} />
        )}
        {problem && <ProblemNote problem={problem} onRetry={reviews.retry} />}
        {samples.error && (
          <ProblemNote problem={asProblem(samples.error)} onRetry={samples.again} />
        )}
        <Sources
          lists={review.lists}
          names={review.names}
          refused={review.refused}
          plan={review.plan}
          reading={review.reading}
          onLists={reviews.setLists}
          onDismiss={reviews.dismiss}
        />
        {empty ? (
          <DropZone onFiles={take} onSamples={samples.add} fetchingSamples={samples.fetching} />
        ) : (
          <>
            <Tools review={review} onClear={reviews.clear} />
            {tally.waiting > 0 && <Matching done={tally.all - tally.waiting} all={tally.all} />}
            <ReviewTable review={review} />
          </>
        )}
      </main>
      {!empty && <ImportBar review={review} start={start} />}
    </div>
  )
}

/** What concerns all files: how they are named, the plan as a list, and beginning anew. */
function Tools({ review, onClear }: { review: Review; onClear: () => void }) {
  const styles = usePageStyles()
  const { book, names, pattern, reviews } = review
  return (
    <div className={styles.tools} role="group" aria-label="For all files">
      <PatternButton
        pattern={pattern}
        examples={names.slice(0, examples)}
        onUse={reviews.setPattern}
      />
      <PlanButton rows={() => describePlan(book)} disabled={book.tally.waiting > 0} />
      <Button icon={<ArrowResetRegular />} onClick={onClear}>
        Start over
      </Button>
    </div>
  )
}

function Matching({ done, all }: { done: number; all: number }) {
  const styles = usePageStyles()
  return (
    <div className={styles.progress} role="status">
      <Caption1>
        Looking for people: {format(done)} of {format(all)} files
      </Caption1>
      <ProgressBar value={done} max={all} aria-label="Matching" />
    </div>
  )
}
