import type { MissingScope } from '../../core/model.ts'
import type { BotWords } from '../words/words.ts'

/** Names those whom a scope holds, with a comma between; empty for everybody. */
export function scopeText(
  words: BotWords,
  { department, office, kind, addedDays }: MissingScope,
): string {
  const parts = [
    department,
    office,
    kind && words('missing.scope.kind', { kind }),
    addedDays === undefined ? undefined : words('missing.scope.added', { days: addedDays }),
  ]
  return parts.filter(Boolean).join(', ')
}
