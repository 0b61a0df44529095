import { Button, Caption1 } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'

export type Details = Pick<Problem, 'code' | 'detail' | 'requestId'>

/** The codes and ids of a problem, to copy for whoever looks into it. */
export function DetailLines({ details: { code, detail, requestId } }: { details: Details }) {
  const lines = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const label = copied === null ? 'problem.copy' : copied ? 'problem.copied' : 'problem.selected'
  return (
    <>
      <div ref={lines} style={{ overflowWrap: 'anywhere' }}>
        <Caption1 block>{words('problem.code', { code })}</Caption1>
        {detail && <Caption1 block>{words('problem.about', { detail })}</Caption1>}
        {requestId && <Caption1 block>{words('problem.requestId', { requestId })}</Caption1>}
      </div>
      <Button
        appearance="transparent"
        size="small"
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => setCopied(lines.current !== null && copyText(lines.current))}
      >
        <span aria-live="polite">{words(label)}</span>
      </Button>
    </>
  )
}

/**
 * Selects the text of an element and copies it; false where the browser refuses: then it is selected. Teams blocks
 * `navigator.clipboard` in its frames (microsoft-teams-library-js#1402), but not this older way.
 */
function copyText(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element)
  // oxlint-disable-next-line typescript/no-deprecated
  return document.execCommand('copy')
}
