import { Button, Caption1, ProgressBar } from '@fluentui/react-components'
import { ArrowResetRegular, DocumentAddRegular } from '@fluentui/react-icons'
import { DropZone } from '../components/DropZone/DropZone.tsx'
import { FileButton } from '../components/DropZone/FileButton.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { ImportBar } from '../components/Review/ImportBar.tsx'
import { ReviewTable } from '../components/Review/ReviewTable.tsx'
import { format } from '../components/Review/words.ts'
import type { LocalFile } from '../files.ts'
import { useDrop } from '../hooks/useDrop.ts'
import { useServices } from '../hooks/useServices.ts'
import { useReview, useSamples } from '../hooks/useReview.ts'
import { useStartImport } from '../hooks/useStartImport.ts'
import { asProblem } from '../problem.ts'

/** Choose files, see whom each one matches, settle the doubtful ones, import. */
export function AddPhotos() {
  const styles = usePageStyles()
  const review = useReview()
  const { book, reviews, problem } = review
  const take = (files: LocalFile[]): void => void reviews.take(files)
  const start = useStartImport(review)
  const samples = useSamples(take)
  const { handles } = useServices()
  const { handlers } = useDrop(reviews.add, handles.note)
  const { tally } = book
  const empty = tally.all === 0
  return (
    <div className={styles.page} {...(empty || start.isPending ? {} : handlers)}>
      <PageHeader title="Add photos" back>
        {!empty && (
          <>
            <Button
              appearance="subtle"
              icon={<ArrowResetRegular />}
              disabled={start.isPending}
              onClick={reviews.clear}
            >
              Start over
            </Button>
            <FileButton icon={<DocumentAddRegular />} onFiles={take}>
              More files
            </FileButton>
          </>
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
        {empty ? (
          <DropZone
            onFiles={take}
            onSamples={samples.add}
            fetchingSamples={samples.fetching}
          />
        ) : (
          <>
            {tally.waiting > 0 && <Matching done={tally.all - tally.waiting} all={tally.all} />}
            <ReviewTable review={review} />
          </>
        )}
      </main>
      {!empty && <ImportBar review={review} start={start} />}
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
