import { mergeClasses } from '@fluentui/react-components'
import { ImageOffRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import type { LocalFile } from '../../files/localFile.ts'
import { useOpened } from './useOpened.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './FilePicture.styles.ts'

interface FilePictureProps {
  file: LocalFile | null
  name: string
  size?: 'row' | 'card' | 'large'
}

/** How long a picture must be in view before it is read from the disk, so that fast scrolling reads none. */
const IN_VIEW_MS = 80

/** A picture from the disk, or an icon if the browser can't show it. */
export function FilePicture({ file, name, size = 'row' }: FilePictureProps) {
  const styles = useStyles()
  const opened = useOpened(useInView(file))
  const url = useObjectUrl(opened === 'unusable' ? null : opened)
  const [broken, setBroken] = useState('')
  const frame = mergeClasses(styles.frame, styles[size])
  if (opened === 'unusable' || (url !== null && broken === url)) {
    return (
      <span className={frame} role="img" aria-label={words('review.noPreview', { file: name })}>
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

/** The file, once it has been in view for `IN_VIEW_MS`; null until then. */
function useInView(file: LocalFile | null): LocalFile | null {
  const [seen, setSeen] = useState<LocalFile | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSeen(file), IN_VIEW_MS)
    return () => clearTimeout(timer)
  }, [file])
  return seen === file ? file : null
}
