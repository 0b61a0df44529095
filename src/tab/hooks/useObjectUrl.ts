import { useEffect, useMemo } from 'react'

/** ms that an image which has just gone may still be loading; without its address it would log an error */
const stillLoading = 10_000

/** An address for a blob, for as long as the component shows it. */
export function useObjectUrl(blob: Blob | null): string | null {
  const url = useMemo(() => (blob ? URL.createObjectURL(blob) : null), [blob])
  useEffect(
    () => () => {
      if (url) setTimeout(() => URL.revokeObjectURL(url), stillLoading)
    },
    [url],
  )
  return url
}
