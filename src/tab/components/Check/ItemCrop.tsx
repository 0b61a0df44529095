import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { CropView, ItemView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { CropEditor } from '../CropEditor/CropEditor.tsx'

interface ItemCropProps {
  runId: string
  item: ItemView
  check: Check
  /** it has closed and left the page */
  onGone: () => void
}

/** Changes the crop of one item, or skips the item. */
export function ItemCrop({ runId, item: opened, check, onGone }: ItemCropProps) {
  const { client } = useServices()
  const [item, setItem] = useState(opened)
  const [resets, setResets] = useState(0)
  const [isOpen, setIsOpen] = useState(true)
  const close = (): void => setIsOpen(false)
  const { crop, leaveOut } = check
  if (!item.picture) return null
  const apply = (wanted: CropView): void =>
    crop.mutate(
      { itemId: item.id, wanted },
      {
        onSuccess: (changed) => {
          if (wanted.box) return close()
          setItem(changed)
          setResets(resets + 1)
        },
      },
    )
  return (
    <CropEditor
      key={resets}
      title={item.person.displayName}
      id={item.id}
      fetchOriginal={() => client.itemOriginal(runId, item.id)}
      picture={item.picture}
      busy={crop.isPending}
      problem={crop.error}
      onApply={apply}
      isOpen={isOpen}
      onClose={close}
      onGone={onGone}
      actions={
        <Button
          disabled={crop.isPending}
          onClick={() => {
            leaveOut.mutate({ itemId: item.id, out: true })
            close()
          }}
        >
          {words('check.skip')}
        </Button>
      }
    />
  )
}
