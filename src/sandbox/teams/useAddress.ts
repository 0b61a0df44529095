import { useCallback, useSyncExternalStore } from 'react'
import { asLocaleName, asThemeName, readAddress, writeAddress, type Address } from './address.ts'

const storageKeys = {
  persona: 'likeness.persona',
  theme: 'likeness.theme',
  locale: 'likeness.locale',
} as const
const changed = new EventTarget()

/**
 * The page's address, and `go` to change parts of it as a step in the browser's history. Persona, theme and locale are
 * stored, for when the address does not say.
 */
export function useAddress() {
  const href = useSyncExternalStore(subscribe, () => window.location.href)
  const stated = readAddress(new URL(href))
  const address: Address = {
    ...stated,
    persona: stated.persona ?? localStorage.getItem(storageKeys.persona),
    theme: stated.theme ?? asThemeName(localStorage.getItem(storageKeys.theme)),
    locale: stated.locale ?? asLocaleName(localStorage.getItem(storageKeys.locale)),
  }

  const go = useCallback((change: Partial<Address>) => {
    for (const name of ['persona', 'theme', 'locale'] as const) {
      const value = change[name]
      if (value) localStorage.setItem(storageKeys[name], value)
    }
    const next = writeAddress({ ...readAddress(window.location), ...change })
    window.history.pushState(
      null,
      '',
      new URL(next, window.location.origin + window.location.pathname),
    )
    changed.dispatchEvent(new Event('change'))
  }, [])

  return { address, go }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  changed.addEventListener('change', listener)
  return () => {
    window.removeEventListener('popstate', listener)
    changed.removeEventListener('change', listener)
  }
}
