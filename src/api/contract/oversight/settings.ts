import * as z from 'zod'
import { cursor, id, pageSize, text } from '../common.ts'
import { LIMITS } from '../limits.ts'

const moment = z.iso.datetime()
const ownPhotoPolicy = z.enum(['everybody', 'withApproval', 'nobody'])
const author = z.object({ id, name: z.string() })
/** Longer lists of colours get a sentence, not a refusal of the request */
const MAX_COLOURS_READ = 100
const MAX_COLOUR_LENGTH = 40

const settings = z.object({
  /** who may set their own photo; people who manage photos always may */
  ownPhoto: ownPhotoPolicy,
  /** pixels that the crop of one's own photo has at least */
  leastSidePx: z.number(),
  /** one's own photo has to show a face */
  faceRequired: z.boolean(),
  /** photos are cropped around the face; otherwise in the middle */
  automaticCrop: z.boolean(),
  /** days for which replaced photos are kept */
  retentionDays: z.number(),
  /** days for which what is kept about people stays after they have left the directory */
  leaverDays: z.number(),
  /** the bot reminds guests without a photo, too */
  remindGuests: z.boolean(),
  /** days within which nobody is reminded twice */
  remindAgainDays: z.number(),
  /** that the tab and the bot speak; readers of others read the first of them: English, if it is among them */
  languages: z.array(z.enum(['en', 'de', 'fr', 'es'])),
  /** of default pictures, as `#rrggbb` */
  defaultColours: z.array(text(MAX_COLOUR_LENGTH)).max(MAX_COLOURS_READ),
})

const settingName = settings.keyof()

export const storedSettings = z.object({
  settings,
  /** to be sent with a change: one made over another version is refused with `settings_changed` */
  version: z.number().int(),
  /** who changed them last; null = they are as installed */
  changed: z.object({ by: author, at: moment }).nullable(),
  /** what holds unless somebody changes it */
  installed: settings,
})

/** Settings that are not named stay as they are */
export const settingsChange = z.object({
  version: z.number().int().min(0),
  settings: settings.partial(),
})

const settingValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

export const settingChange = z.object({
  id: z.string(),
  at: moment,
  by: author,
  /** that the settings had after it */
  version: z.number().int(),
  name: settingName,
  before: settingValue,
  after: settingValue,
})

export const settingChanges = z.object({
  changes: z.array(settingChange),
  next: z.string().nullable(),
})

export const settingChangesQuery = z.object({
  cursor,
  limit: pageSize(LIMITS.MAX_SETTING_CHANGES_PAGE),
})

export type SettingsView = z.infer<typeof settings>
export type StoredSettingsView = z.infer<typeof storedSettings>
export type SettingsChangeView = z.infer<typeof settingsChange>
export type SettingChangesView = z.infer<typeof settingChanges>
