import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { STICKY_PX } from '../Page/Page.styles.ts'
import type { GridStore } from '../PeopleTiles/gridStore.ts'
import { indexOf } from '../PeopleTiles/indexOf.ts'
import { moveFrom, type Place } from './moves.ts'

/** Of a finger, until it means "select". */
const LONG_PRESS_MS = 500
/** A finger that moves further scrolls. */
const MOVED_PX = 10

export interface GridActions {
  open: (person: PersonView, index: number) => void
  toggle: (person: PersonView, index: number) => void
  /** selects everybody from the last one pressed to this one */
  extendTo: (index: number, from: number) => void
  selectAll: () => void
  /** somebody is selected, so a finger selects more of them */
  isSelecting: boolean
}

interface Presses {
  personAt: (index: number) => PersonView | null
  store: GridStore
  actions: GridActions
  place: Omit<Place, 'page' | 'isMirrored'>
  /** px */
  rowHeight: number
}

/** What the grid does when one of its tiles is pressed, by mouse, finger or keyboard. */
export function usePresses(presses: Presses) {
  const { hasJustPressedLong, ...finger } = useLongPress(presses)
  return {
    ...finger,
    onClick: (event: MouseEvent) => {
      if (!hasJustPressedLong()) click(event, presses)
    },
    onKeyDown: (event: KeyboardEvent) => press(event, presses),
    onFocus: ({ target }: { target: Element }) => {
      const index = indexOf(target)
      if (index !== null && index !== presses.store.active()) presses.store.activate(index)
    },
  }
}

const isFinger = (event: MouseEvent): boolean =>
  event.nativeEvent instanceof globalThis.PointerEvent && event.nativeEvent.pointerType === 'touch'

function click(event: MouseEvent, { personAt, actions }: Presses): void {
  const index = indexOf(event.target)
  const person = index === null ? null : personAt(index)
  if (index === null || !person) return
  const isCheck = event.target instanceof Element && event.target.closest('[data-check]') !== null
  if (event.shiftKey) actions.extendTo(index, index)
  else if (event.ctrlKey || event.metaKey || isCheck || (actions.isSelecting && isFinger(event)))
    actions.toggle(person, index)
  else actions.open(person, index)
}

function press(event: KeyboardEvent, presses: Presses): void {
  if (indexOf(event.target) === null || event.altKey || event.nativeEvent.isComposing) return
  // the focus may still be on its way there
  const index = presses.store.active()
  const isHandled = act(event, index, presses) || move(event, index, presses)
  if (isHandled) event.preventDefault()
}

/** @returns whether the key means something here */
function act(event: KeyboardEvent, index: number, { personAt, actions }: Presses): boolean {
  const isCtrl = event.ctrlKey || event.metaKey
  if (isCtrl && event.key.toLowerCase() === 'a') {
    actions.selectAll()
    return true
  }
  const person = personAt(index)
  if (event.key === 'Enter' && person) actions.open(person, index)
  else if (event.key === ' ' && event.shiftKey) actions.extendTo(index, index)
  else if (event.key === ' ' && person) actions.toggle(person, index)
  return event.key === 'Enter' || event.key === ' '
}

function move(event: KeyboardEvent, index: number, presses: Presses): boolean {
  const { store, actions, place, rowHeight } = presses
  const page = Math.max(1, Math.floor((window.innerHeight - STICKY_PX) / rowHeight))
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
  const pressed = { key: event.key, ctrl: event.ctrlKey || event.metaKey }
  const to = moveFrom(index, pressed, { ...place, page, isMirrored })
  if (to === null) return false
  if (event.shiftKey) actions.extendTo(to, index)
  store.activate(to, 'focus')
  return true
}

/** A finger that stays on a tile selects; the click that follows opens nothing. */
function useLongPress({ personAt, actions }: Presses) {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const isLong = useRef(false)
  const release = (): void => {
    if (held.current) clearTimeout(held.current.timer)
    held.current = null
  }
  return {
    hasJustPressedLong: (): boolean => {
      const was = isLong.current
      isLong.current = false
      return was
    },
    onPointerDown: (event: PointerEvent) => {
      isLong.current = false
      release()
      const index = indexOf(event.target)
      if (event.pointerType !== 'touch' || index === null) return
      const timer = setTimeout(() => {
        const person = personAt(index)
        isLong.current = true
        if (person) actions.toggle(person, index)
      }, LONG_PRESS_MS)
      held.current = { timer, x: event.clientX, y: event.clientY }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (held.current && Math.hypot(clientX - held.current.x, clientY - held.current.y) > MOVED_PX)
        release()
    },
    onPointerUp: release,
    onPointerCancel: release,
    // the menu of a long press on Android and Windows
    onContextMenu: (event: MouseEvent) => {
      if (isFinger(event) || held.current || isLong.current) event.preventDefault()
    },
  }
}
