/**
 * The sentence in index.html that stands in for the tab: shown when its script has not run within 10 s, as soon as
 * something is thrown before (`public/boot.js`), and when React has given up.
 */
const element = (): HTMLElement | null => document.getElementById('fallback')

export function hideFallback(): void {
  const fallback = element()
  if (fallback) fallback.hidden = true
}

export function showFallback(reason: string): void {
  const fallback = element()
  if (!fallback) return
  fallback.hidden = false
  fallback.classList.add('now')
  const place = fallback.querySelector('pre')
  if (place) place.textContent += `${reason}\n`
}
