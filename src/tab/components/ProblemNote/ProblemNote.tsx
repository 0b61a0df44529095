import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components'
import type { Problem } from '../../api/problem.ts'

type Details = Pick<Problem, 'code' | 'detail' | 'requestId'>

/** A failure within a page: what happened, what to do, and the code one click away. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{problem.sentence}</MessageBarTitle>
        {problem.next}
      </MessageBarBody>
      <MessageBarActions>
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
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
          Details
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Details">
        <DetailLines details={details} />
      </PopoverSurface>
    </Popover>
  )
}

/** The same behind a disclosure, for whole pages. */
export function DetailsDisclosure({ details }: { details: Details }) {
  return (
    <Accordion collapsible>
      <AccordionItem value="details">
        <AccordionHeader size="small">Details</AccordionHeader>
        <AccordionPanel>
          <DetailLines details={details} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}

function DetailLines({ details: { code, detail, requestId } }: { details: Details }) {
  return (
    <>
      <Caption1 block>Code: {code}</Caption1>
      {detail && <Caption1 block>About: {detail}</Caption1>}
      {requestId && <Caption1 block>Request id: {requestId}</Caption1>}
    </>
  )
}
