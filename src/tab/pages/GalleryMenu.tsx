import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { ArrowSyncRegular, HistoryRegular, MoreHorizontalRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useDirectory } from '../components/CoverageBar/useDirectory.ts'
import { goTo } from '../hooks/useRoute.ts'
import { useServices } from '../hooks/useServices.ts'
import { words } from '../words/words.ts'

export function GalleryMenu() {
  const { client } = useServices()
  const directory = useDirectory()
  const refresh = useMutation({
    mutationFn: client.refreshDirectory,
    onSettled: () => directory.refetch(),
  })
  const busy = refresh.isPending || directory.data?.running === true
  const syncedAt = directory.data?.syncedAt
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words('gallery.more')} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<HistoryRegular />} onClick={() => goTo({ page: 'runs' })}>
            {words('gallery.runs')}
          </MenuItem>
          <MenuItem
            icon={<ArrowSyncRegular />}
            disabled={busy}
            onClick={() => refresh.mutate()}
            secondaryContent={syncedAt ? words.time(new Date(syncedAt)) : ''}
          >
            {words(busy ? 'gallery.reading' : 'gallery.refresh')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
