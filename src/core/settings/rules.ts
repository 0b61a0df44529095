import { MIN_SIDE_PX, PHOTO_SIDE_PX } from '../imaging/recipe.ts'
import type { SettingName, Settings, WantedSettings } from '../model.ts'
import { allLanguages } from '../words/languages.ts'
import type { CoreWords } from '../words/words.ts'

/** What can be asked of a photo at least: whatever imaging takes, and no more than a photo has. */
export const MIN_LEAST_SIDE_PX = MIN_SIDE_PX
export const MAX_LEAST_SIDE_PX = PHOTO_SIDE_PX
export const MAX_RETENTION_DAYS = 3650
/** Unless it is set: half a year. */
const LEAVER_DAYS = 180
/** Unless it is set: two weeks. */
const REMIND_AGAIN_DAYS = 14
export const MAX_REMIND_AGAIN_DAYS = 365
export const MAX_COLOURS = 12

/** Of Fluent's palette, each dark enough for white letters. */
const fluentColours = [
  '#004e8c',
  '#005b70',
  '#0b6a0b',
  '#8e562e',
  '#b10e1c',
  '#881798',
  '#5c2e91',
  '#77004d',
]

/** The settings that hold unless somebody changes them. @param retentionDays as installed */
export const installedSettings = (retentionDays: number): Settings => ({
  ownPhoto: 'everybody',
  leastSidePx: MIN_LEAST_SIDE_PX,
  faceRequired: false,
  automaticCrop: true,
  retentionDays,
  leaverDays: LEAVER_DAYS,
  remindGuests: false,
  remindAgainDays: REMIND_AGAIN_DAYS,
  languages: [...allLanguages],
  defaultColours: fluentColours,
})

type Rule<Value> = (value: Value) => ((words: CoreWords) => string) | null

const wholeWithin = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max

/** Why a value can't be stored; null = it can. */
const rules: { [Name in SettingName]: Rule<Settings[Name]> } = {
  ownPhoto: () => null,
  leastSidePx: (value) =>
    wholeWithin(value, MIN_LEAST_SIDE_PX, MAX_LEAST_SIDE_PX)
      ? null
      : (words) => words('setting.leastSidePx', { min: MIN_LEAST_SIDE_PX, max: MAX_LEAST_SIDE_PX }),
  faceRequired: () => null,
  automaticCrop: () => null,
  retentionDays: (value) =>
    wholeWithin(value, 1, MAX_RETENTION_DAYS)
      ? null
      : (words) => words('setting.retentionDays', { max: MAX_RETENTION_DAYS }),
  leaverDays: (value) =>
    wholeWithin(value, 1, MAX_RETENTION_DAYS)
      ? null
      : (words) => words('setting.leaverDays', { max: MAX_RETENTION_DAYS }),
  remindGuests: () => null,
  remindAgainDays: (value) =>
    wholeWithin(value, 1, MAX_REMIND_AGAIN_DAYS)
      ? null
      : (words) => words('setting.remindAgainDays', { max: MAX_REMIND_AGAIN_DAYS }),
  languages: (value) => (value.length > 0 ? null : (words) => words('setting.languages')),
  defaultColours: (value) =>
    value.length >= 1 &&
    value.length <= MAX_COLOURS &&
    value.every((colour) => /^#[0-9a-f]{6}$/.test(colour))
      ? null
      : (words) => words('setting.defaultColours', { max: MAX_COLOURS }),
}

export interface InvalidSetting {
  name: SettingName
  sentence: (words: CoreWords) => string
}

/** Which of the wanted settings can't be stored, and why. */
export function invalidSettings(wanted: WantedSettings): InvalidSetting[] {
  return namesOf(wanted).flatMap((name) => {
    const sentence = explainInvalid(name, wanted)
    return sentence ? [{ name, sentence }] : []
  })
}

function explainInvalid<Name extends SettingName>(
  name: Name,
  wanted: WantedSettings,
): ReturnType<Rule<Settings[Name]>> {
  const value = wanted[name]
  return value === undefined ? null : rules[name](value)
}

/** Of the wanted settings, those that differ from the present ones. */
export const changedSettings = (before: Settings, wanted: WantedSettings): SettingName[] =>
  namesOf(wanted).filter((name) => !isSame(before[name], wanted[name]))

const namesOf = (some: WantedSettings): SettingName[] =>
  (Object.keys(rules) as SettingName[]).filter((name) => some[name] !== undefined)

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
