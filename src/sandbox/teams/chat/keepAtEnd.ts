const nearEnd = 80

/**
 * A ref for what grows inside a scrolling element: keeps the end in view as it grows (pictures in cards have no
 * height before they are decoded), unless the person has scrolled up to read.
 */
export function keepAtEnd(content: HTMLElement | null): () => void {
  const scroller = content?.parentElement ?? null
  if (content === null || scroller === null) return () => {}
  let atEnd = true
  const look = () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd
  }
  const observer = new ResizeObserver(() => {
    if (atEnd) scroller.scrollTo({ top: scroller.scrollHeight })
  })
  scroller.addEventListener('scroll', look, { passive: true })
  observer.observe(content)
  observer.observe(scroller)
  return () => {
    observer.disconnect()
    scroller.removeEventListener('scroll', look)
  }
}

/** A ref for what must be seen when it appears. */
export function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'end' })
}
