import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { words } from '../../words/words.ts'
import type { usePlanFile } from './usePlanFile.ts'

interface PlanButtonProps {
  plan: ReturnType<typeof usePlanFile>
  disabled?: boolean
}

/** Downloads the plan as a list, to keep, or to edit and add again. */
export function PlanButton({ plan, disabled = false }: PlanButtonProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={plan.isPending ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
          disabled={disabled || plan.isPending}
        >
          {words('addPhotos.downloadPlan')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => plan.mutate('xlsx')}>{words('addPhotos.planAsExcel')}</MenuItem>
          <MenuItem onClick={() => plan.mutate('csv')}>{words('addPhotos.planAsCsv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
