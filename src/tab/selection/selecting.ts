/** How a press changes the selection, as in a file manager. Pure. */
import {
  everybodyPicked,
  isPicked,
  nobodyPicked,
  withPicked,
  type Pickable,
  type Picked,
} from './picked.ts'

/** Where a range begins, and who was selected before it. */
interface Anchor {
  index: number
  before: Picked
}

export interface Selecting {
  picked: Picked
  /** null = the next range begins at its own end */
  anchor: Anchor | null
  /** the last press would have named more people than a selection can, and changed nothing */
  isFull: boolean
  /** what cleared the selection, if nobody was selected since */
  cleared: 'here' | 'filters' | null
}

export const nothingSelected: Selecting = {
  picked: nobodyPicked,
  anchor: null,
  isFull: false,
  cleared: null,
}

export const clearedBy = (cleared: Selecting['cleared']): Selecting => ({
  ...nothingSelected,
  cleared,
})

export const everybodySelected: Selecting = { ...nothingSelected, picked: everybodyPicked }

/** A checkbox, Ctrl+click, or Space. */
export function toggle(selecting: Selecting, index: number, person: Pickable): Selecting {
  const picked = withPicked(selecting.picked, [person], !isPicked(selecting.picked, person.id))
  return picked
    ? { ...nothingSelected, picked, anchor: { index, before: picked } }
    : { ...selecting, isFull: true }
}

/** The end of a range without a beginning. */
export const anchoredAt = (selecting: Selecting, index: number): Selecting =>
  selecting.anchor ? selecting : { ...selecting, anchor: { index, before: selecting.picked } }

/**
 * Shift+click, or Shift with an arrow: everybody from the anchor to the end. A range replaces the one before from the same
 * anchor, so that it can become shorter.
 * @param people those from the anchor to the end, both included
 */
export function extend(selecting: Selecting, people: readonly Pickable[]): Selecting {
  const { anchor } = selecting
  const picked = withPicked(anchor?.before ?? selecting.picked, people, true)
  return picked ? { ...nothingSelected, picked, anchor } : { ...selecting, isFull: true }
}
