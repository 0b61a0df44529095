import { useEffect, useMemo } from 'react'

/** An image that was just removed may still be loading, and would log an error if its URL were revoked at once. */
const REVOKE_AFTER_MS = 10_000

/** A URL of the blob for as long as the component is mounted. */
export function useObjectUrl(blob: Blob | null): string | null {
  const url = useMemo(() => (blob ? URL.createObjectURL(blob) : null), [blob])
  useEffect(
    () => () => {
      if (url) setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
    },
    [url],
  )
  return url
}
