/** A line of the history in words. Pure. */
import type { ChangeView, PhotoChangeLine } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { describeSource } from '../PersonDetails/details.ts'
import { settingLabel, valueText } from '../Settings/settings.ts'

/** Who did what. */
export function describeChange(change: ChangeView): string {
  const actor = change.actor.name
  if (change.kind === 'setting')
    return words('history.entry.setting', { actor, setting: settingLabel(change.name) })
  if (change.kind === 'decline')
    return words('history.entry.declined', { actor, person: change.person.name })
  const { action, isUndo, person } = change
  const names = { actor, person: person.name, action, isUndo: String(isUndo) }
  if (person.id === change.actor.id) return words('history.entry.own', names)
  return words(change.way === 'approval' ? 'history.entry.approved' : 'history.entry', names)
}

/** When and how. */
export function detailsOf(change: ChangeView): string[] {
  const when = words.dateTime(new Date(change.at))
  return [when, ...explain(change)].flatMap((part) => part || [])
}

function explain(change: ChangeView): (string | null)[] {
  if (change.kind === 'photo') return explainPhoto(change)
  if (change.kind === 'setting') {
    const { name, before, after } = change
    const values = { before: valueText(name, before), after: valueText(name, after) }
    return [words('settings.history.values', values)]
  }
  const { code, text } = change.reason
  return [code === 'other' ? null : words(`approvals.reason.${code}`), text]
}

const explainPhoto = (change: PhotoChangeLine): (string | null)[] => [
  change.way === 'approval'
    ? words('history.asked', { name: change.person.name })
    : words('history.way.option', { way: change.way }),
  change.run.name,
  words('history.as', { as: change.actingAs }),
  describeSource(change),
]
