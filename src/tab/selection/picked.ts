/** Who is selected in the gallery: people chosen one by one, or everybody who fits the filters but a few. Pure. */
import type { CountsView, PersonView, SelectionView } from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import type { PeopleFilter } from '../app/peopleFilters.ts'

type PhotoState = PersonView['photo']
export type Pickable = Pick<PersonView, 'id' | 'photo'>
/** People by their id, with what is known of their photo. */
type Named = ReadonlyMap<string, PhotoState>

export type Picked = { kind: 'some'; people: Named } | { kind: 'all'; except: Named }

export const nobodyPicked: Picked = { kind: 'some', people: new Map() }
export const everybodyPicked: Picked = { kind: 'all', except: new Map() }

export const isPicked = (picked: Picked, id: string): boolean =>
  picked.kind === 'all' ? !picked.except.has(id) : picked.people.has(id)

/**
 * The selection with these people added, or without them; null if it would name more people than one can.
 * @param isOn false = they are taken out
 */
export function withPicked(
  picked: Picked,
  people: readonly Pickable[],
  isOn: boolean,
): Picked | null {
  const named = new Map(picked.kind === 'all' ? picked.except : picked.people)
  for (const { id, photo } of people) {
    if (isOn === (picked.kind === 'some')) named.set(id, photo)
    else named.delete(id)
  }
  if (named.size > LIMITS.MAX_SELECTED) return null
  return picked.kind === 'all' ? { kind: 'all', except: named } : { kind: 'some', people: named }
}

/** Of the people whom the filters find; null = it isn't known how many those are. */
export type Found = CountsView | null

/** How many people are selected; null while it isn't known how many the filters find. */
export function pickedCount(picked: Picked, found: Found): number | null {
  if (picked.kind === 'some') return picked.people.size
  return found && Math.max(0, found.total - picked.except.size)
}

/** How many of the selected people have a photo, as far as is known; null while that isn't counted. */
export function pickedWithPhoto(picked: Picked, found: Found): number | null {
  if (picked.kind === 'some') return withPhoto(picked.people)
  return found && Math.max(0, found.has - withPhoto(picked.except))
}

const withPhoto = (people: Named): number =>
  [...people.values()].filter((photo) => photo === 'has').length

/** Whether nobody is selected: also when everybody was, and then each was taken out. */
export const isNobodyPicked = (picked: Picked, found: Found): boolean =>
  pickedCount(picked, found) === 0

export const asSelection = (picked: Picked, filters: PeopleFilter): SelectionView =>
  picked.kind === 'some'
    ? { ids: [...picked.people.keys()] }
    : { filters, except: [...picked.except.keys()] }
