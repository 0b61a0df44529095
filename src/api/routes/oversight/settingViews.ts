import type { SettingChange } from '../../../core/model.ts'
import { actorName } from '../../../core/words/actorName.ts'
import type { CoreWords } from '../../../core/words/words.ts'
import type { SettingChangesView } from '../../contract.ts'

/** Whoever changed a setting, also once they are deleted. */
export const authorView = ({ id, name }: SettingChange['by'], words: CoreWords) => ({
  id,
  name: actorName(name, words),
})

/** With its date as text. */
export const settingChangeView = (
  { by, at, ...change }: SettingChange,
  words: CoreWords,
): SettingChangesView['changes'][number] => ({
  ...change,
  by: authorView(by, words),
  at: at.toISOString(),
})
