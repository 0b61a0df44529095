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
import { useStyles } from './DropZone.styles.ts'
import { FileButton } from './FileButton.tsx'

interface DropZoneProps {
  onFiles: (files: LocalFile[]) => void
  /** null where no sample pictures are offered */
  onSamples: (() => void) | null
  fetchingSamples: boolean
}

/** Where files and folders are dropped or chosen. */
export function DropZone({ onFiles, onSamples, fetchingSamples }: DropZoneProps) {
  const styles = useStyles()
  const { handles } = useServices()
  const { over, found, handlers } = useDrop(onFiles, handles.note)
  return (
    <section
      className={mergeClasses(styles.zone, over && styles.over)}
      aria-label="Choose pictures"
      {...handlers}
    >
      <ImageMultipleRegular className={styles.symbol} aria-hidden />
      <div>
        <Subtitle1 block align="center">
          Drop pictures, whole folders or ZIP files here
        </Subtitle1>
        <Body1 block align="center" className={styles.quiet}>
          Nothing is sent or changed before you have looked it over.
        </Body1>
      </div>
      <div role="status">
        {found !== null && (
          <Spinner
            size="tiny"
            label={`Reading the folders: ${found.toLocaleString('en')} files so far`}
          />
        )}
      </div>
      <div className={styles.buttons}>
        <FileButton appearance="primary" icon={<DocumentAddRegular />} onFiles={onFiles}>
          Choose files
        </FileButton>
        <FileButton folder icon={<FolderAddRegular />} onFiles={onFiles}>
          Choose a folder
        </FileButton>
        {onSamples && (
          <Button
            icon={fetchingSamples ? <Spinner size="tiny" /> : <SparkleRegular />}
            disabledFocusable={fetchingSamples}
            onClick={onSamples}
          >
            Use sample photos
          </Button>
        )}
      </div>
      <Caption1 block align="center" className={styles.quiet}>
        Files find their people by name: e-mail address, user name, employee id or full name, such
        as <code>ana.mueller@contoso.com.jpg</code>, <code>100234.png</code> or{' '}
        <code>Sales/Ana Müller.jpg</code>. JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF and BMP up to 25
        MB each.
      </Caption1>
      <Caption1 block align="center" className={styles.quiet}>
        If the names say nothing, drop a list as well: a CSV or Excel file (XLSX) with a column for
        the file and one for the person.
      </Caption1>
    </section>
  )
}
