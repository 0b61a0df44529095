import { useCallback, useSyncExternalStore } from 'react'
import { asThemeName, readAddress, writeAddress, type Address } from './address.ts'

const remembered = { persona: 'likeness.persona', theme: 'likeness.theme' }
const changed = new EventTarget()

/**
 * The page's address, and a way to change parts of it as a step in the browser's history. Persona and theme are
 * remembered, for when the address does not say.
 */
export function useAddress() {
  const href = useSyncExternalStore(subscribe, () => window.location.href)
  const said = readAddress(new URL(href))
  const address: Address = {
    ...said,
    persona: said.persona ?? localStorage.getItem(remembered.persona),
    theme: said.theme ?? asThemeName(localStorage.getItem(remembered.theme)),
  }

  const go = useCallback((change: Partial<Address>) => {
    if (change.persona) localStorage.setItem(remembered.persona, change.persona)
    if (change.theme) localStorage.setItem(remembered.theme, change.theme)
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
