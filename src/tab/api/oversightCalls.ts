import type {
  SettingChangesView,
  SettingsChangeView,
  StoredSettingsView,
} from '../../api/contract.ts'
import { json, jsonBody, query, type Send } from './send.ts'

/** What an organisation decides for itself. */
export const oversightCalls = (send: Send) => ({
  settings: (): Promise<StoredSettingsView> => json(send('GET', '/api/settings')),
  /** All or none; over the version that the reader was shown. */
  changeSettings: (wanted: SettingsChangeView): Promise<StoredSettingsView> =>
    json(send('PUT', '/api/settings', jsonBody(wanted))),
  settingChanges: (cursor: string | null, limit: number): Promise<SettingChangesView> =>
    json(send('GET', `/api/settings/changes${query({ cursor, limit })}`)),
})
