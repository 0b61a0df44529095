import { useEffect, useState } from 'react'
import type { LocalFile } from '../../files/localFile.ts'

/** The file itself, for as long as the component shows it; null until it is open. */
export function useOpened(local: LocalFile | null): File | 'unusable' | null {
  const [opened, setOpened] = useState<{ of: LocalFile; file: File | 'unusable' } | null>(null)
  useEffect(() => {
    let shown = true
    const open = async (of: LocalFile): Promise<void> => {
      const file = await of.open().catch(() => 'unusable' as const)
      if (shown) setOpened({ of, file })
    }
    if (local) void open(local)
    return () => {
      shown = false
    }
  }, [local])
  return opened && opened.of === local ? opened.file : null
}
