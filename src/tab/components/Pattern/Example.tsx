import { Body1, Button, Caption1 } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { useExample } from './useExample.ts'
import { explainFound, explainRead } from './pattern.ts'
import { useStyles } from './Pattern.styles.ts'

interface ExampleProps {
  example: ReturnType<typeof useExample>
  name: string | null
  pattern: string
  /** null where there is no other file */
  onNext: (() => void) | null
}

/** What the pattern makes of one of the files. */
export function Example({ example, name, pattern, onNext }: ExampleProps) {
  const styles = useStyles()
  const { match, wrong } = example
  if (name === null) {
    return <Caption1 className={styles.quiet}>Add files to see an example.</Caption1>
  }
  const read = match && explainRead(match)
  return (
    <div className={styles.example}>
      <div role="status">
        <Caption1 block className={styles.quiet}>
          {name}
        </Caption1>
        {pattern === '' || wrong ? (
          <Body1 block>Type a pattern to see what it reads here.</Body1>
        ) : match ? (
          <>
            <Body1 block>{read ?? 'The pattern does not fit this name.'}</Body1>
            <Body1 block>This file {explainFound(match)}.</Body1>
          </>
        ) : (
          <Body1 block>{example.failed ?? 'Trying …'}</Body1>
        )}
      </div>
      {onNext && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={onNext}
          >
            Another file
          </Button>
        </div>
      )}
    </div>
  )
}
