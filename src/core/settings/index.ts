import type { SettingsService } from '../contracts.ts'
import type { Settings } from '../model.ts'
import type { Database } from '../store/database.ts'
import { installedSettings } from './rules.ts'
import { changeSettings, readSettings, settingHistory } from './store.ts'

/** Reads the settings as they are now, or were a moment ago. */
export type CurrentSettings = () => Promise<Settings>

/** How long what was read still counts, and so how long other processes miss a change. */
const CACHED_FOR_MS = 2000

/** The settings of an organisation that has changed none, kept for 30 days. */
export const asInstalled: CurrentSettings = async () => installedSettings(30)

/** @param now in ms, from any start */
export function createSettings(
  db: Database,
  { retentionDays }: Pick<Settings, 'retentionDays'>,
  now: () => number = () => performance.now(),
): SettingsService {
  const installed = installedSettings(retentionDays)
  let cached: { until: number; settings: Promise<Settings> } | null = null
  const read = async () => (await readSettings(db, installed)).settings
  return {
    installed,
    async current() {
      if (cached && cached.until > now()) return cached.settings
      const reading = { until: now() + CACHED_FOR_MS, settings: read() }
      cached = reading
      try {
        return await reading.settings
      } catch (error) {
        if (cached === reading) cached = null
        throw error
      }
    },
    stored: () => readSettings(db, installed),
    async change(by, version, wanted) {
      const stored = await changeSettings(db, installed, by, { version, wanted })
      cached = null
      return stored
    },
    changes: (query) => settingHistory(db, query),
  }
}
