/**
 * The sentence in index.html that stands in for the tab: shown when its script has not run within 10 s, as soon as
 * something is thrown before (`public/boot.js`), and when React has given up.
 */
const fallback = globalThis.document?.getElementById('fallback') ?? null

export function hideFallback(): void {
  fallback?.remove()
}

export function showFallback(reason: string): void {
  if (!fallback) return
  document.body.append(fallback)
  fallback.classList.add('now')
  const place = fallback.querySelector('pre')
  if (place) place.textContent += `${reason}\n`
}
