import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  ArrowResetRegular,
  BracesRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { nameOfPattern } from '../components/Pattern/pattern.ts'
import { PatternButton } from '../components/Pattern/PatternButton.tsx'
import { PatternDialog } from '../components/Pattern/PatternDialog.tsx'
import { describePlan } from '../review/planRows.ts'
import { format } from '../review/words.ts'
import { PlanButton } from '../components/Sources/PlanButton.tsx'
import { useAsk } from '../components/ConfirmDialog/useAsk.ts'
import type { Review } from '../hooks/useReview.ts'
import { usePlanFile } from '../components/Sources/usePlanFile.ts'

/** names from which the pattern's examples are taken */
const examples = 50

interface ToolsProps {
  review: Review
}

/** What concerns all files: how they are named, the plan as a list, and beginning anew. */
export function Tools({ review }: ToolsProps) {
  const styles = usePageStyles()
  const { book, reviews } = review
  const plan = usePlanFile(() => describePlan(book))
  const startOver = useStartOver(review)
  const getsFocusBack = useRestoreFocusTarget()
  return (
    <div className={styles.tools} role="group" aria-label="For all files">
      <PatternButton {...patternOf(review)} onUse={reviews.setPattern} />
      <PlanButton plan={plan} disabled={isUnknown(review)} />
      <Button {...getsFocusBack} icon={<ArrowResetRegular />} onClick={startOver}>
        Start over
      </Button>
    </div>
  )
}

/** The same in a menu, for phones. */
export function ToolsMenu({ review }: ToolsProps) {
  const { book, reviews } = review
  const plan = usePlanFile(() => describePlan(book))
  const startOver = useStartOver(review)
  const [open, setOpen] = useState(false)
  const getsFocusBack = useRestoreFocusTarget()
  const field = patternOf(review)
  const unknown = isUnknown(review) || plan.isPending
  const use = (pattern: string): void => {
    setOpen(false)
    reviews.setPattern(pattern)
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content="For all files" relationship="label">
            <Button {...getsFocusBack} appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<BracesRegular />} onClick={() => setOpen(true)}>
              {nameOfPattern(field.pattern)}
            </MenuItem>
            <MenuItem
              icon={<ArrowDownloadRegular />}
              disabled={unknown}
              onClick={() => plan.mutate('xlsx')}
            >
              Download plan for Excel (XLSX)
            </MenuItem>
            <MenuItem
              icon={<ArrowDownloadRegular />}
              disabled={unknown}
              onClick={() => plan.mutate('csv')}
            >
              Download plan as CSV
            </MenuItem>
            <MenuItem icon={<ArrowResetRegular />} onClick={startOver}>
              Start over
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && <PatternDialog {...field} onUse={use} onClose={() => setOpen(false)} />}
    </>
  )
}

/** A plan says what is known, so it waits until everything is. */
const isUnknown = ({ book, comparing }: Review) => book.tally.waiting > 0 || comparing !== null

/** Asks first where somebody's work would be lost. */
function useStartOver({ book, reviews }: Review): () => void {
  const ask = useAsk()
  return () => {
    const settled = [...book.rows.values()].filter(({ chosen, tick }) => chosen ?? tick).length
    if (settled === 0) return reviews.clear()
    return ask({
      title: 'Start over?',
      words: `Every file is taken off this list, and what you decided about ${settled === 1 ? 'one' : format(settled)} of them is lost. No photo is changed.`,
      button: 'Start over',
      cancel: 'Keep them',
      act: reviews.clear,
    })
  }
}

const patternOf = ({ names, pattern }: Review) => ({ pattern, examples: names.slice(0, examples) })
