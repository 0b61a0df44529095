import { mergeClasses } from '@fluentui/react-components'
import { ImageOffRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import type { LocalFile } from '../../files/localFile.ts'
import { useOpened } from './useOpened.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useStyles } from './FilePicture.styles.ts'

interface FilePictureProps {
  file: LocalFile | null
  name: string
  size?: 'row' | 'card' | 'large'
}

/** ms that a picture must be in view: those that only fly past are not read from the disk */
const pause = 80

/** A picture from the disk; a symbol where the browser cannot show its format. */
export function FilePicture({ file, name, size = 'row' }: FilePictureProps) {
  const styles = useStyles()
  const opened = useOpened(useSettled(file))
  const url = useObjectUrl(opened === 'unusable' ? null : opened)
  const [broken, setBroken] = useState('')
  const frame = mergeClasses(styles.frame, styles[size])
  if (opened === 'unusable' || (url !== null && broken === url)) {
    return (
      <span className={frame} role="img" aria-label={`${name}: no preview`}>
        <ImageOffRegular aria-hidden />
      </span>
    )
  }
  return (
    <span className={frame}>
      {url && (
        <img
          className={mergeClasses(styles.picture, size === 'large' && styles.whole)}
          src={url}
          alt=""
          decoding="async"
          onError={() => setBroken(url)}
        />
      )}
    </span>
  )
}

/** null until it has been in view for a moment */
function useSettled(file: LocalFile | null): LocalFile | null {
  const [settled, setSettled] = useState<LocalFile | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(file), pause)
    return () => clearTimeout(timer)
  }, [file])
  return settled === file ? file : null
}
