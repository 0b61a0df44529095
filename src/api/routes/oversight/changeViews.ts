import type { Change } from '../../../core/model.ts'
import { actorName } from '../../../core/words/actorName.ts'
import type { CoreWords } from '../../../core/words/words.ts'
import type { ChangeView } from '../../contract.ts'
import { historyEntryView } from '../person/historyViews.ts'

/** A line of the history with its date as text; whoever was deleted since has no name of their own. */
export function changeView(change: Change, words: CoreWords): ChangeView {
  const { at, actor } = change
  const by = { at: at.toISOString(), actor: { ...actor, name: actorName(actor.name, words) } }
  switch (change.kind) {
    case 'photo': {
      const { kind, person, way, ...entry } = change
      return { ...historyEntryView(entry, words), kind, person, way }
    }
    case 'setting':
      return { ...change, ...by }
    case 'decline':
      return { ...change, ...by }
    default:
      return change satisfies never
  }
}
