import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  ArrowSyncRegular,
  DataBarHorizontalRegular,
  HistoryRegular,
  MoreHorizontalRegular,
  PersonAvailableRegular,
  SettingsRegular,
  ShieldPersonRegular,
  PersonClockRegular,
} from '@fluentui/react-icons'
import { Suspense, useState } from 'react'
import { useDirectory, useRefresh } from '../../components/CoverageBar/useDirectory.ts'
import { ExportInViewPart } from '../../components/ExportDialog/exportPart.ts'
import { allChanges } from '../../app/oversight/changeFilter.ts'
import { coverageDays } from '../../app/route.ts'
import { useWaiting } from '../../components/Approvals/useWaiting.ts'
import { goTo, useRoute } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'

export function GalleryMenu() {
  const directory = useDirectory()
  const { refresh, busy } = useRefresh()
  const syncedAt = directory.data?.syncedAt
  const route = useRoute()
  const waiting = useWaiting()
  const [exporting, setExporting] = useState(false)
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={words('gallery.more')} relationship="label">
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover style={{ maxWidth: 'min(420px, 100vw)' }}>
          <MenuList>
            <MenuItem icon={<HistoryRegular />} onClick={() => goTo({ page: 'runs' })}>
              {words('gallery.runs')}
            </MenuItem>
            <MenuItem
              icon={<PersonClockRegular />}
              onClick={() => goTo({ page: 'history', filter: allChanges })}
            >
              {words('history.title')}
            </MenuItem>
            <MenuItem
              icon={<DataBarHorizontalRegular />}
              onClick={() => goTo({ page: 'coverage', days: coverageDays[0] })}
            >
              {words('coverage.title')}
            </MenuItem>
            <MenuItem icon={<PersonAvailableRegular />} onClick={() => goTo({ page: 'approvals' })}>
              {words('approvals.menu', { count: waiting })}
            </MenuItem>
            <MenuItem icon={<SettingsRegular />} onClick={() => goTo({ page: 'settings' })}>
              {words('settings.title')}
            </MenuItem>
            <MenuItem icon={<ShieldPersonRegular />} onClick={() => goTo({ page: 'statement' })}>
              {words('privacy.statement.open')}
            </MenuItem>
            <MenuItem icon={<ArrowDownloadRegular />} onClick={() => setExporting(true)}>
              {words('export.open')}
            </MenuItem>
            <MenuItem
              icon={<ArrowSyncRegular />}
              style={{ maxWidth: 'none' }}
              disabled={busy}
              onClick={refresh}
              secondaryContent={syncedAt ? words.dateTime(new Date(syncedAt)) : ''}
            >
              {words(busy ? 'gallery.reading' : 'gallery.refresh')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {route.page === 'people' && (exporting || route.download) && (
        <Suspense fallback={null}>
          <ExportInViewPart
            filter={route.filter}
            content={route.download}
            onClose={() => {
              setExporting(false)
              const { download: _, ...gallery } = route
              goTo(gallery, { replace: true })
            }}
          />
        </Suspense>
      )}
    </>
  )
}
