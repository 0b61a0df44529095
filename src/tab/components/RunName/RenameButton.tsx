import { Button, Tooltip } from '@fluentui/react-components'
import { EditRegular } from '@fluentui/react-icons'
import { words } from '../../words/words.ts'

interface RenameButtonProps {
  name: string
  /** from the start */
  hasFocus: boolean
  onClick: () => void
}

export function RenameButton({ name, hasFocus, onClick }: RenameButtonProps) {
  return (
    <Tooltip content={words('run.rename', { name })} relationship="label">
      <Button autoFocus={hasFocus} appearance="subtle" icon={<EditRegular />} onClick={onClick} />
    </Tooltip>
  )
}
