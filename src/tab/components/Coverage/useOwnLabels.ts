import { useEffect, type RefObject } from 'react'

const OBSERVED = ['aria-label', 'aria-labelledby', 'role', 'tabindex']

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** The parts of a chart that open people are buttons, which say what they are by their own label. */
function adapt(root: HTMLElement): void {
  for (const svg of root.querySelectorAll('svg')) {
    svg.removeAttribute('aria-label')
    set(svg, 'role', 'presentation')
  }
  for (const part of root.querySelectorAll('svg [role=option], svg [role=button]')) {
    set(part, 'role', 'button')
    set(part, 'data-opens', '')
    part.removeAttribute('aria-labelledby')
  }
  for (const group of root.querySelectorAll('svg [role=listbox]')) {
    group.removeAttribute('aria-label')
    set(group, 'role', 'presentation')
  }
}

/** A line tells a screen reader nothing that the table beside it doesn't: nothing of it is read or focused. */
function silence(root: HTMLElement): void {
  for (const svg of root.querySelectorAll('svg')) {
    set(svg, 'aria-hidden', 'true')
    set(svg, 'role', 'presentation')
    for (const part of svg.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex')
  }
}

/**
 * Fluent's charts name their parts in English, as lists of options that nobody can choose from, and bars don't answer to the
 * keyboard, nor close what they say of themselves. This puts it right after each time they are drawn.
 * @param opens whether parts of the chart open people
 */
export function useOwnLabels(place: RefObject<HTMLElement | null>, opens: boolean): void {
  useEffect(() => {
    const root = place.current
    if (!root) return undefined
    const change = () => (opens ? adapt(root) : silence(root))
    change()
    const observer = new MutationObserver(change)
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: OBSERVED,
    })
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event
      if (!(target instanceof SVGElement)) return
      // Closes what a chart says about the bar in focus, which stays there.
      if (key === 'Escape') target.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
      if (key !== 'Enter' && key !== ' ') return
      event.preventDefault()
      target.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    }
    root.addEventListener('keydown', press)
    return () => {
      observer.disconnect()
      root.removeEventListener('keydown', press)
    }
  }, [place, opens])
}
