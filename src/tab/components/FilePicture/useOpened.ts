import { useEffect, useState } from 'react'
import type { LocalFile } from '../../files/localFile.ts'

/** The opened file: null until it is open, 'unusable' if it can't be opened. */
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
