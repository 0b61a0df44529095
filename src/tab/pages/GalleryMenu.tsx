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
import { useDirectory } from '../hooks/useDirectory.ts'
import { goTo } from '../hooks/useRoute.ts'
import { useServices } from '../hooks/useServices.ts'

export function GalleryMenu() {
  const { client } = useServices()
  const directory = useDirectory()
  const refresh = useMutation({
    mutationFn: client.refreshDirectory,
    onSettled: () => directory.refetch(),
  })
  const busy = refresh.isPending || directory.data?.running === true
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="More" relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<HistoryRegular />} onClick={() => goTo({ page: 'runs' })}>
            Imports
          </MenuItem>
          <MenuItem
            icon={<ArrowSyncRegular />}
            disabled={busy}
            onClick={() => refresh.mutate()}
            secondaryContent={lastRead(directory.data?.syncedAt ?? null)}
          >
            {busy ? 'Reading the directory …' : 'Refresh directory'}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

const lastRead = (syncedAt: string | null): string =>
  syncedAt === null
    ? ''
    : new Date(syncedAt).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
