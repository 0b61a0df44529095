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
import { labelOf } from '../components/Pattern/explain.ts'
import { PatternButton } from '../components/Pattern/PatternButton.tsx'
import { PatternDialog } from '../components/Pattern/PatternDialog.tsx'
import { describePlan } from '../review/plan/describePlan.ts'
import { PlanButton } from '../components/Sources/PlanButton.tsx'
import { useAsk } from '../components/ConfirmDialog/useAsk.ts'
import type { Review } from '../hooks/useReview.ts'
import { usePlanFile } from '../components/Sources/usePlanFile.ts'
import { words } from '../words/words.ts'

/** File names that the pattern can be tried on. */
const MAX_EXAMPLES = 50

interface ToolsProps {
  review: Review
}

/** What applies to all files: the pattern of their names, the plan as a list, and starting over. */
export function Tools({ review }: ToolsProps) {
  const styles = usePageStyles()
  const { book, reviews } = review
  const plan = usePlanFile(() => describePlan(book))
  const startOver = useStartOver(review)
  const getsFocusBack = useRestoreFocusTarget()
  return (
    <div className={styles.tools} role="group" aria-label={words('addPhotos.tools')}>
      <PatternButton {...patternOf(review)} onUse={reviews.setPattern} />
      <PlanButton plan={plan} disabled={isIncomplete(review)} />
      <Button {...getsFocusBack} icon={<ArrowResetRegular />} onClick={startOver}>
        {words('addPhotos.startOver')}
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
  const incomplete = isIncomplete(review) || plan.isPending
  const use = (pattern: string): void => {
    setOpen(false)
    reviews.setPattern(pattern)
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={words('addPhotos.tools')} relationship="label">
            <Button {...getsFocusBack} appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<BracesRegular />} onClick={() => setOpen(true)}>
              {labelOf(field.pattern)}
            </MenuItem>
            <MenuItem
              icon={<ArrowDownloadRegular />}
              disabled={incomplete}
              onClick={() => plan.mutate('xlsx')}
            >
              {words('addPhotos.downloadPlanAsExcel')}
            </MenuItem>
            <MenuItem
              icon={<ArrowDownloadRegular />}
              disabled={incomplete}
              onClick={() => plan.mutate('csv')}
            >
              {words('addPhotos.downloadPlanAsCsv')}
            </MenuItem>
            <MenuItem icon={<ArrowResetRegular />} onClick={startOver}>
              {words('addPhotos.startOver')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open && <PatternDialog {...field} onUse={use} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The plan can be downloaded once every file is matched and compared. */
const isIncomplete = ({ book, comparing }: Review) => book.tally.waiting > 0 || comparing !== null

/** Asks first if decisions would be lost. */
function useStartOver({ book, reviews }: Review): () => void {
  const ask = useAsk()
  return () => {
    const decided = [...book.rows.values()].filter(({ chosen, tick }) => chosen ?? tick).length
    if (decided === 0) return reviews.clear()
    return ask({
      title: words('addPhotos.startOver.title'),
      words: words('addPhotos.startOver.text', { count: decided }),
      button: words('addPhotos.startOver'),
      cancel: words('addPhotos.startOver.cancel'),
      act: reviews.clear,
    })
  }
}

const patternOf = ({ names, pattern }: Review) => ({
  pattern,
  examples: names.slice(0, MAX_EXAMPLES),
})
