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
import type { usePlanFile } from './usePlanFile.ts'

interface PlanButtonProps {
  plan: ReturnType<typeof usePlanFile>
  disabled?: boolean
}

/** Saves what would happen as a list, to keep or to edit and drop here again. */
export function PlanButton({ plan, disabled = false }: PlanButtonProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={plan.isPending ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
          disabled={disabled || plan.isPending}
        >
          Download plan
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => plan.mutate('xlsx')}>For Excel (XLSX)</MenuItem>
          <MenuItem onClick={() => plan.mutate('csv')}>As CSV</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
