import { Button, Tooltip } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { words } from '../../words/words.ts'

interface RenameButtonProps {
  name: string
  /** from the start */
  hasFocus: boolean
  onClick: () => void
}

export function RenameButton({ name, hasFocus, onClick }: RenameButtonProps) {
  const place = useRef<HTMLSpanElement>(null)
  // not by `autoFocus`, which comes before the tooltip can hear of it
  useEffect(() => {
    if (hasFocus) place.current?.querySelector('button')?.focus()
  }, [hasFocus])
  return (
    <span ref={place}>
      <Tooltip content={words('run.rename', { name })} relationship="label">
        <Button appearance="subtle" icon={<EditRegular />} onClick={onClick} />
      </Tooltip>
    </span>
  )
}
