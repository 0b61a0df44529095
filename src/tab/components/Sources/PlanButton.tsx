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
import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../saveFile.ts'
import { planFile, type PlanRow } from '../../sources/plan.ts'

interface PlanButtonProps {
  /** as they are when the button is pressed */
  rows: () => PlanRow[]
  disabled?: boolean
}

/** Saves what would happen as a list, to keep or to edit and drop here again. */
export function PlanButton({ rows, disabled = false }: PlanButtonProps) {
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const today = new Date().toISOString().slice(0, 10)
      saveFile(await planFile(rows(), format), `photo plan ${today}.${format}`)
    },
  })
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={save.isPending ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
          disabled={disabled || save.isPending}
        >
          Download plan
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => save.mutate('xlsx')}>For Excel (XLSX)</MenuItem>
          <MenuItem onClick={() => save.mutate('csv')}>As CSV</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
