import { useCallback, useState } from 'react'
import type { ItemView } from '../../../api/contract.ts'
import { useFocusReturn } from '../focus/useFocusReturn.ts'

/** The item that a dialog is about; when that has gone, what opened it has the focus again. */
export function useOpenedItem() {
  const [item, setItem] = useState<ItemView | null>(null)
  const { remember, giveBack } = useFocusReturn()
  const open = useCallback(
    (asked: ItemView): void => {
      remember()
      setItem(asked)
    },
    [remember],
  )
  const gone = useCallback((): void => {
    setItem(null)
    giveBack()
  }, [giveBack])
  return { item, open, gone }
}
