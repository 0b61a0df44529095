import { ImageOffRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { LocalFile } from '../../files.ts'
import { useOpened } from '../../hooks/useOpened.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useStyles } from './FilePicture.styles.ts'

/** A picture from the disk, small; a symbol where the browser cannot show its format. */
export function FilePicture({ file, name }: { file: LocalFile | null; name: string }) {
  const styles = useStyles()
  const opened = useOpened(file)
  const url = useObjectUrl(opened === 'unusable' ? null : opened)
  const [broken, setBroken] = useState(false)
  if (broken || opened === 'unusable') {
    return (
      <span className={styles.frame} role="img" aria-label={`${name}: no preview`}>
        <ImageOffRegular aria-hidden />
      </span>
    )
  }
  return (
    <span className={styles.frame}>
      {url && (
        <img
          className={styles.picture}
          src={url}
          alt=""
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
    </span>
  )
}
