import { words } from '../words/words.ts'

/**
 * The sentence in index.html that stands in for the tab: shown when its script has not run within 10 s, as soon as
 * something is thrown before (`public/boot.js`), and when React has given up.
 */
const fallback = globalThis.document?.getElementById('fallback') ?? null

const sentences = {
  h2: 'app.fallback.title',
  p: 'app.fallback.text',
  '.button': 'app.reload',
  summary: 'app.fallback.details',
} as const

export function hideFallback(): void {
  fallback?.remove()
}

/** In the reader's language, if it is known by then; index.html itself is in English. */
export function showFallback(reason: string): void {
  if (!fallback) return
  for (const [part, key] of Object.entries(sentences)) {
    const place = fallback.querySelector(part)
    if (place) place.textContent = words(key)
  }
  document.body.append(fallback)
  fallback.classList.add('now')
  const place = fallback.querySelector('pre')
  if (place) place.textContent += `${reason}\n`
}
