import {
  Body1,
  Button,
  Caption1,
  Spinner,
  Subtitle1,
  mergeClasses,
} from '@fluentui/react-components'
import {
  DocumentAddRegular,
  FolderAddRegular,
  ImageMultipleRegular,
  SparkleRegular,
} from '@fluentui/react-icons'
import type { LocalFile } from '../../files/localFile.ts'
import { useDrop } from '../../hooks/useDrop.ts'
import { useServices } from '../../hooks/useServices.ts'
import { MAX_SOURCE_MEGABYTES } from '../../files/sizeLimit.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './DropZone.styles.ts'
import { FileButton } from './FileButton.tsx'

const examples = ['email', 'id', 'name'] as const

interface DropZoneProps {
  onFiles: (files: LocalFile[]) => void
  /** null if no sample photos are offered */
  onSamples: (() => void) | null
  fetchingSamples: boolean
  /** there is something to go on with, which is more likely wanted */
  isSecond: boolean
}

/** The first thing on the page: files and folders are dropped here, or chosen. */
export function DropZone({ onFiles, onSamples, fetchingSamples, isSecond }: DropZoneProps) {
  const styles = useStyles()
  const { handles } = useServices()
  const { over, found, handlers } = useDrop(onFiles, handles.note)
  return (
    <section
      className={mergeClasses(styles.zone, over && styles.over)}
      aria-label={words('addPhotos.dropZone')}
      {...handlers}
    >
      <ImageMultipleRegular className={styles.symbol} aria-hidden />
      <div>
        <Subtitle1 block align="center">
          {words('addPhotos.drop')}
        </Subtitle1>
        <Body1 block align="center" className={styles.quiet}>
          {words('addPhotos.nothingSent')}
        </Body1>
      </div>
      <div role="status">
        {found !== null && (
          <Spinner size="tiny" label={words('addPhotos.readingFolders', { count: found })} />
        )}
      </div>
      <div className={styles.buttons}>
        <FileButton
          appearance={isSecond ? 'secondary' : 'primary'}
          icon={<DocumentAddRegular />}
          onFiles={onFiles}
        >
          {words('addPhotos.chooseFiles')}
        </FileButton>
        <FileButton folder icon={<FolderAddRegular />} onFiles={onFiles}>
          {words('addPhotos.chooseFolder')}
        </FileButton>
        {onSamples && (
          <Button
            icon={fetchingSamples ? <Spinner size="tiny" /> : <SparkleRegular />}
            disabledFocusable={fetchingSamples}
            onClick={onSamples}
          >
            {words('addPhotos.useSamples')}
          </Button>
        )}
      </div>
      <Caption1 block align="center" className={styles.quiet}>
        {words('addPhotos.naming')}
        <span className={styles.examples}>
          {examples.map((example) => (
            <code key={example}>{words(`addPhotos.example.${example}`)}</code>
          ))}
        </span>
      </Caption1>
      <Caption1 block align="center" className={styles.quiet}>
        {words('addPhotos.formats', { megabytes: MAX_SOURCE_MEGABYTES })}
      </Caption1>
      <Caption1 block align="center" className={styles.quiet}>
        {words('addPhotos.listHint')}
      </Caption1>
    </section>
  )
}
