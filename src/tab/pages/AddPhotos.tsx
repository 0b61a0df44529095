import { Caption1, ProgressBar } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons'
import { DropZone } from '../components/DropZone/DropZone.tsx'
import { FileButton } from '../components/DropZone/FileButton.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { ImportBar } from '../components/ImportBar/ImportBar.tsx'
import { KeptBar } from '../components/Kept/KeptBar.tsx'
import { KeptNotes } from '../components/Kept/KeptNotes.tsx'
import { useKept } from '../components/Kept/useKept.ts'
import { LeftOver } from '../components/Review/LeftOver.tsx'
import { ReviewTable } from '../components/Review/ReviewTable.tsx'
import { SetBefore } from '../components/Review/SetBefore.tsx'
import { SourcesPanel } from '../components/Sources/SourcesPanel.tsx'
import { useDrop } from '../hooks/useDrop.ts'
import { useIsNarrow } from '../hooks/useIsNarrow.ts'
import { useReview, useSamples, type Review } from '../hooks/useReview.ts'
import { useServices } from '../hooks/useServices.ts'
import { useStartImport } from '../components/ImportBar/useStartImport.ts'
import { useFocusInNewPart } from '../hooks/focus/useTitleFocus.ts'
import { asProblem } from '../api/problem.ts'
import { words } from '../words/words.ts'
import { Tools, ToolsMenu } from './AddPhotosTools.tsx'

/** Choose files, see whom each one matches, decide about the doubtful ones, and start the import. */
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
  const narrow = useIsNarrow()
  useFocusInNewPart(empty ? 'choosing' : 'review')
  return (
    <div className={styles.page} {...(empty || start.isPending ? {} : handlers)}>
      <PageHeader title={words('addPhotos.title')} back>
        {!empty && (
          <>
            <FileButton icon={<DocumentAddRegular />} onFiles={take} iconOnly={narrow}>
              {words('addPhotos.moreFiles')}
            </FileButton>
            {narrow && <ToolsMenu review={review} />}
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
        <SourcesPanel
          lists={review.lists}
          archives={review.archives}
          names={review.names}
          refused={review.refused}
          ignored={review.ignored}
          plan={review.plan}
          reading={review.reading}
          onLists={reviews.setLists}
          onNames={reviews.readNames}
          onDismiss={reviews.dismiss}
        />
        {!empty && <KeptNotes review={review} />}
        {empty ? (
          <Choosing review={review} samples={samples} />
        ) : (
          <>
            {!narrow && <Tools review={review} />}
            {tally.waiting > 0 && <Matching done={tally.all - tally.waiting} all={tally.all} />}
            {review.leftOver && <LeftOver files={tally.all} />}
            <SetBefore comparing={review.comparing} tally={tally} />
            <ReviewTable review={review} />
          </>
        )}
      </main>
      {!empty && <ImportBar review={review} start={start} />}
    </div>
  )
}

interface ChoosingProps {
  review: Review
  samples: ReturnType<typeof useSamples>
}

/** Before there are files: what is kept of the last review, and where to drop others. */
function Choosing({ review, samples }: ChoosingProps) {
  const ways = useKept(review)
  const offersLast = ways.isUseful && review.reading === null
  return (
    <>
      {offersLast && <KeptBar review={review} ways={ways} />}
      <DropZone
        onFiles={review.reviews.take}
        onSamples={samples.add}
        fetchingSamples={samples.fetching}
        isSecond={offersLast}
      />
    </>
  )
}

function Matching({ done, all }: { done: number; all: number }) {
  const styles = usePageStyles()
  return (
    <div className={styles.progress} role="status">
      <Caption1>{words('addPhotos.matching', { done, all })}</Caption1>
      <ProgressBar value={done} max={all} aria-label={words('addPhotos.matchingProgress')} />
    </div>
  )
}
