import { Body1, Button, Caption1 } from '@fluentui/react-components'
import { ForwardArrow } from '../Page/Arrows.tsx'
import { words } from '../../words/words.ts'
import { explainFound, explainRead } from './explain.ts'
import { useStyles } from './Pattern.styles.ts'
import type { useExample } from './useExample.ts'

interface ExampleProps {
  example: ReturnType<typeof useExample>
  name: string | null
  pattern: string
  /** null if there is no other file */
  onNext: (() => void) | null
}

/** What the pattern reads in the name of one file, and whom it matches. */
export function Example({ example, name, pattern, onNext }: ExampleProps) {
  const styles = useStyles()
  const { match, wrong } = example
  if (name === null) {
    return <Caption1 className={styles.quiet}>{words('pattern.addFiles')}</Caption1>
  }
  const read = match && explainRead(match)
  return (
    <div className={styles.example}>
      <div role="status">
        <Caption1 block className={styles.quiet}>
          {name}
        </Caption1>
        {pattern === '' || wrong ? (
          <Body1 block>{words('pattern.typeOne')}</Body1>
        ) : match ? (
          <>
            <Body1 block>{read ?? words('pattern.misfit')}</Body1>
            <Body1 block>{explainFound(match)}</Body1>
          </>
        ) : (
          <Body1 block>{example.failed ?? words('pattern.trying')}</Body1>
        )}
      </div>
      {onNext && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<ForwardArrow />}
            iconPosition="after"
            onClick={onNext}
          >
            {words('pattern.nextFile')}
          </Button>
        </div>
      )}
    </div>
  )
}
