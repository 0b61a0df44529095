import type { SettingChange, SettingName } from '../model.ts'
import type { CoreWords } from '../words/words.ts'

/** A value of a setting in words; colours as they are, languages by their names in the reader's. */
export function settingValue(
  name: SettingName,
  value: SettingChange['before'],
  words: CoreWords,
): string {
  if (Array.isArray(value)) {
    const names = new Intl.DisplayNames(words.locale, { type: 'language' })
    return name === 'languages'
      ? value.map((code) => names.of(code) ?? code).join(', ')
      : value.join(' ')
  }
  if (typeof value === 'boolean') return words(value ? 'setting.value.yes' : 'setting.value.no')
  if (typeof value === 'number') {
    const unit = name === 'leastSidePx' ? 'setting.value.pixels' : 'setting.value.days'
    return words(unit, { count: value })
  }
  return words(`setting.value.${value}`)
}
