import { Caption1, Field, mergeClasses, Spinner } from '@fluentui/react-components'
import { ImageAddRegular } from '@fluentui/react-icons'
import { explainUnusable } from '../../files/explainUnusable.ts'
import { MAX_SOURCE_MEGABYTES } from '../../files/sizeLimit.ts'
import { UnusableFile } from '../../files/unusableFile.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { asProblem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { FileButton } from '../DropZone/FileButton.tsx'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './DefaultPictureDialog.styles.ts'
import type { PreparedFile } from './usePreparedFile.ts'

/** One picture for everybody: chosen or dropped, and shown as it will be set. */
export function FileField({ prepared }: { prepared: PreparedFile }) {
  const styles = useStyles()
  const { draft, error, isPreparing, choose } = prepared
  const { over, handlers } = useDrop(choose)
  const unusable = error instanceof UnusableFile ? explainUnusable(error) : null
  return (
    <>
      <Field
        label={words('defaults.file')}
        hint={words('defaults.file.hint', { megabytes: MAX_SOURCE_MEGABYTES })}
        {...(unusable !== null && { validationState: 'error', validationMessage: unusable })}
      >
        <div role="group" className={mergeClasses(styles.file, over && styles.over)} {...handlers}>
          {draft && !isPreparing && (
            <img className={styles.face} src={draft.picture} alt={words('defaults.file.alt')} />
          )}
          {isPreparing ? (
            <Spinner size="tiny" label={words('defaults.file.preparing')} />
          ) : (
            <FileButton icon={<ImageAddRegular />} onFiles={choose}>
              {words(draft ? 'defaults.file.another' : 'defaults.file.choose')}
            </FileButton>
          )}
          {!draft && !isPreparing && (
            <Caption1 className={styles.quiet}>{words('defaults.file.drop')}</Caption1>
          )}
        </div>
      </Field>
      {draft?.notes.map(({ code, sentence }) => (
        <Caption1 key={code}>{sentence}</Caption1>
      ))}
      {error !== null && unusable === null && <ProblemNote problem={asProblem(error)} />}
    </>
  )
}
