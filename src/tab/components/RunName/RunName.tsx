import { Text } from '@fluentui/react-components'
import type { RunView } from '../../../api/contract.ts'
import { RenameButton } from './RenameButton.tsx'
import { useStyles } from './RunName.styles.ts'
import { RunNameForm } from './RunNameForm.tsx'
import { useRenaming } from './useRenaming.ts'

/** What a run is called, on its own page, with a way to rename it. */
export function RunName({ run }: { run: RunView }) {
  const styles = useStyles()
  const { isOpen, hasFocus, open, close } = useRenaming()
  if (isOpen) return <RunNameForm run={run} onClose={close} />
  return (
    <div className={styles.shown}>
      <Text size={400} weight="semibold" className={styles.name}>
        {run.name}
      </Text>
      <RenameButton name={run.name} hasFocus={hasFocus} onClick={open} />
    </div>
  )
}
