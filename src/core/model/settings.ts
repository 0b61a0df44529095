import type { Language } from '../words/languages.ts'
import type { ReminderRules } from './reminders.ts'

/** Who may set their own photo. Whoever manages photos always may. */
export type OwnPhotoPolicy = 'everybody' | 'withApproval' | 'nobody'

/** What an organisation decides for itself, in the tab. How Likeness is installed is in `config.ts`. */
export interface Settings extends ReminderRules {
  ownPhoto: OwnPhotoPolicy
  /** pixels that the square around one's own photo has at least, before it is enlarged */
  leastSidePx: number
  /** one's own photo has to show a face */
  faceRequired: boolean
  /** photos are cropped around the face; otherwise in the middle */
  automaticCrop: boolean
  /** how long replaced photos are kept, for undo */
  retentionDays: number
  /** how long what is kept about people stays after they have left the directory */
  leaverDays: number
  /** that the tab and the bot speak; whoever reads another one reads the first of them, in the order of `allLanguages` */
  languages: Language[]
  /** of default pictures, as `#rrggbb` */
  defaultColours: string[]
}

/** Settings to change; the others stay as they are. */
export type WantedSettings = { [Name in keyof Settings]?: Settings[Name] | undefined }

export type SettingName = keyof Settings

/** The settings of the organisation, and who changed them last. */
export interface StoredSettings {
  settings: Settings
  /** counts the changes: a change is made over the version that its author was shown */
  version: number
  /** null = never changed */
  changed: { by: { id: string; name: string }; at: Date } | null
}

/** What the value of each setting is, and what can't be stored. */
type SettingValue = Settings[SettingName]

/** One setting as somebody changed it. */
export interface SettingChange {
  id: string
  at: Date
  by: { id: string; name: string }
  /** the version that the settings had after it */
  version: number
  name: SettingName
  before: SettingValue
  after: SettingValue
}
