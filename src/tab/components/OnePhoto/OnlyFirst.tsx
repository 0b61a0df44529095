import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { words } from '../../words/words.ts'

/** Says of several files which one is used. @param unused how many weren't */
export function OnlyFirst({ unused }: { unused: number }) {
  if (unused === 0) return null
  return (
    <MessageBar layout="multiline" aria-live="polite">
      <MessageBarBody>{words('ownPhoto.onlyFirst', { count: unused + 1 })}</MessageBarBody>
    </MessageBar>
  )
}
