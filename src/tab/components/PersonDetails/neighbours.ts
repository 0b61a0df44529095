/** Going from one person to the next. Pure. */

/** Opens the person before or after in the list; null at its ends. */
export interface Neighbours {
  previous: (() => void) | null
  next: (() => void) | null
}

type Press = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
> & { target: EventTarget | null; currentTarget: EventTarget | null }

/** What uses the arrow keys itself. */
const OWN_ARROWS = 'input, textarea, select, [role="application"], [role="slider"], [role="menu"]'

/**
 * Whom an arrow key opens for a reader of the direction; null for other keys, with others held, where they are used for something else, and in a dialog above:
 * its keys come here as well, from outside of this part of the page.
 */
export function neighbourFor(
  press: Press,
  { previous, next }: Neighbours,
  direction: 'ltr' | 'rtl' = 'ltr',
): (() => void) | null {
  const { key, target, currentTarget } = press
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null
  if (press.defaultPrevented || !(target instanceof Element)) return null
  if (!(currentTarget instanceof Element) || !currentTarget.contains(target)) return null
  if (target.closest(OWN_ARROWS)) return null
  const [before, after] = direction === 'rtl' ? [next, previous] : [previous, next]
  if (key === 'ArrowLeft') return before
  return key === 'ArrowRight' ? after : null
}
