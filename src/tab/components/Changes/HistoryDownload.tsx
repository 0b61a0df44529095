import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { words } from '../../words/words.ts'

interface HistoryDownloadProps {
  disabled: boolean
  onDownload: (format: 'csv' | 'xlsx') => void
}

/** The changes that are found, as a list. */
export function HistoryDownload({ disabled, onDownload }: HistoryDownloadProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={disabled}>
          {words('history.download')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onDownload('xlsx')}>{words('export.format.xlsx')}</MenuItem>
          <MenuItem onClick={() => onDownload('csv')}>{words('export.format.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
