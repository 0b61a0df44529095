/** The settings as an admin types them. Pure. */
import type { SettingChangesView, SettingsView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { allLanguages } from '../../../core/words/languages.ts'
import { words } from '../../words/words.ts'
import { explainColours, readColours } from '../DefaultPictureDialog/colours.ts'

export type SettingName = keyof SettingsView
export type SettingValue = SettingChangesView['changes'][number]['before']

/** What the fields hold: numbers and lists as text. */
export type Entered = {
  [Name in SettingName]: SettingsView[Name] extends number | string[] ? string : SettingsView[Name]
}

export const policies = [
  'everybody',
  'withApproval',
  'nobody',
] as const satisfies readonly SettingsView['ownPhoto'][]

export const settingNames = [
  'ownPhoto',
  'leastSidePx',
  'faceRequired',
  'automaticCrop',
  'retentionDays',
  'leaverDays',
  'remindGuests',
  'remindAgainDays',
  'languages',
  'defaultColours',
] as const satisfies readonly SettingName[]

export const enteredOf = (settings: SettingsView): Entered => ({
  ...settings,
  leastSidePx: String(settings.leastSidePx),
  retentionDays: String(settings.retentionDays),
  leaverDays: String(settings.leaverDays),
  remindAgainDays: String(settings.remindAgainDays),
  languages: settings.languages.join(' '),
  defaultColours: settings.defaultColours.join(' '),
})

export interface Read {
  /** what can be saved */
  wanted: Partial<SettingsView>
  /** why other fields can't be */
  wrong: Partial<Record<SettingName, string>>
}

const { MIN_LEAST_SIDE_PX, MAX_LEAST_SIDE_PX, MAX_RETENTION_DAYS, MAX_REMIND_AGAIN_DAYS } = LIMITS

/** Reads the fields whose names are given. */
export function readEntered(entered: Entered, names: readonly SettingName[]): Read {
  const read: Read = { wanted: {}, wrong: {} }
  const number = (
    name: 'leastSidePx' | 'retentionDays' | 'leaverDays' | 'remindAgainDays',
    min: number,
    max: number,
  ): void => {
    const value = readWhole(entered[name])
    if (value !== null && value >= min && value <= max) read.wanted[name] = value
    else read.wrong[name] = words('settings.number', { min, max })
  }
  for (const name of names) {
    if (name === 'leastSidePx') number(name, MIN_LEAST_SIDE_PX, MAX_LEAST_SIDE_PX)
    else if (name === 'retentionDays' || name === 'leaverDays') number(name, 1, MAX_RETENTION_DAYS)
    else if (name === 'remindAgainDays') number(name, 1, MAX_REMIND_AGAIN_DAYS)
    else if (name === 'ownPhoto') read.wanted.ownPhoto = entered.ownPhoto
    else if (name === 'languages') {
      const chosen = languagesIn(entered.languages)
      if (chosen.length > 0) read.wanted.languages = chosen
      else read.wrong.languages = words('settings.languages.none')
    } else if (name === 'defaultColours') {
      const colours = readColours(entered.defaultColours)
      if (colours.kind === 'colours') read.wanted.defaultColours = colours.colours
      else read.wrong.defaultColours = explainColours(colours) ?? ''
    } else read.wanted[name] = entered[name]
  }
  return read
}

/** Those that are chosen, in the order in which they are offered. */
export const languagesIn = (entered: string): SettingsView['languages'] => {
  const chosen = new Set(entered.split(' '))
  return allLanguages.filter((language) => chosen.has(language))
}

/** As its readers call it, and in the language of the reader. */
export const languageName = (language: string, inLocale = words.locale): string =>
  new Intl.DisplayNames([inLocale], { type: 'language' }).of(language) ?? language

const readWhole = (text: string): number | null =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null

/** The fields that say something else than what is stored. */
export const changedNames = (stored: SettingsView, entered: Entered): SettingName[] => {
  const before = enteredOf(stored)
  return settingNames.filter((name) => before[name] !== entered[name])
}

export const settingLabel = (name: SettingName): string => words(`settings.${name}`)

/** A value in words. */
export function valueText(name: SettingName, value: SettingValue): string {
  if (Array.isArray(value))
    return name === 'languages'
      ? words.list(value.map((language) => languageName(language)))
      : value.join(' ')
  if (typeof value === 'boolean') return words(value ? 'settings.value.yes' : 'settings.value.no')
  if (typeof value === 'number') {
    const unit = name === 'leastSidePx' ? 'settings.value.pixels' : 'settings.value.days'
    return words(unit, { count: value })
  }
  const policy = policies.find((each) => each === value)
  return policy ? words(`settings.ownPhoto.${policy}`) : value
}
