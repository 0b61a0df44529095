import { Button, Caption1 } from '@fluentui/react-components'
import { DismissRegular, DocumentRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import { words } from '../words.ts'
import { useStyles } from './Chat.styles.ts'

/** A file to be sent, with a thumbnail if the browser can show it. */
export function FileChip({ file, onRemove }: { file: File; onRemove?: () => void }) {
  const styles = useStyles()
  const [drawable, setDrawable] = useState(file.type.startsWith('image/'))
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(file)
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [file],
  )
  return (
    <div className={styles.file}>
      {drawable ? (
        <img ref={show} className={styles.thumbnail} alt="" onError={() => setDrawable(false)} />
      ) : (
        <DocumentRegular fontSize={20} aria-hidden />
      )}
      <span className={styles.fileName}>{file.name}</span>
      <Caption1>{sizeOf(file)}</Caption1>
      {onRemove !== undefined && (
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={words.composer.remove(file.name)}
          onClick={onRemove}
        />
      )}
    </div>
  )
}

function sizeOf(file: File): string {
  if (file.size < 1024 * 1024) return `${Math.ceil(file.size / 1024)} KB`
  return `${(file.size / 1024 / 1024).toFixed(1)} MB`
}
