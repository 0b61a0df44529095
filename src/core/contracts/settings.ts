import type {
  Page,
  Principal,
  SettingChange,
  Settings,
  StoredSettings,
  WantedSettings,
} from '../model.ts'

/** What an organisation decides for itself. */
export interface SettingsService {
  /** at most two seconds old */
  current: () => Promise<Settings>
  /** what holds unless somebody changes it */
  readonly installed: Settings
  stored(): Promise<StoredSettings>
  /**
   * Changes the settings that are given, all or none. Throws `setting_invalid`, which says of each why not, and
   * `settings_changed` when `version` is not the present one, which says who changed them.
   */
  change(by: Principal, version: number, wanted: WantedSettings): Promise<StoredSettings>
  /** newest first; throws `invalid_request` for a cursor that is not one of ours */
  changes(query: { cursor: string | null; limit: number }): Promise<Page<SettingChange>>
}
