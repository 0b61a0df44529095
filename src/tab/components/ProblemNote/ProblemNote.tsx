import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components'
import type { Problem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { DetailLines, type Details } from './DetailLines.tsx'

/** A problem within a page: what happened and what to do, with the code one click away. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{problem.sentence}</MessageBarTitle>
        {problem.next}
      </MessageBarBody>
      <MessageBarActions>
        {onRetry && <Button onClick={onRetry}>{words('problem.tryAgain')}</Button>}
        <DetailsButton details={problem} />
      </MessageBarActions>
    </MessageBar>
  )
}

export function DetailsButton({ details }: { details: Details }) {
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small">
          {words('problem.details')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words('problem.details')}>
        <DetailLines details={details} />
      </PopoverSurface>
    </Popover>
  )
}

/** The same details unfolded in place, for pages that show nothing else. */
export function DetailsDisclosure({ details }: { details: Details }) {
  return (
    <Accordion collapsible>
      <AccordionItem value="details">
        <AccordionHeader size="small" style={{ width: 'fit-content', marginInline: 'auto' }}>
          {words('problem.details')}
        </AccordionHeader>
        <AccordionPanel>
          <DetailLines details={details} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}
