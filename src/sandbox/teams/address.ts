/**
 * Where the page stands, as its address says it: `?persona=hr&theme=dark#/photos/<sub page>`.
 * Null means that the address does not say.
 */
export interface Address {
  page: 'photos' | 'chat'
  /** the tab's sub page id, as in a Teams deep link */
  subPageId: string | null
  persona: string | null
  theme: ThemeName | null
}

export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]

/** Reads the `search` and `hash` of a location. Whatever it does not know is left out: no address is an error. */
export function readAddress(location: { search: string; hash: string }): Address {
  const query = new URLSearchParams(location.search)
  const [, page, ...rest] = location.hash.split('/')
  const onPhotos = page !== 'chat'
  return {
    page: onPhotos ? 'photos' : 'chat',
    subPageId: onPhotos ? decoded(rest.join('/')) : null,
    persona: query.get('persona') || null,
    theme: asThemeName(query.get('theme')),
  }
}

/** The inverse of `readAddress`, relative to the page: always has a hash. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams()
  if (address.persona !== null) query.set('persona', address.persona)
  if (address.theme !== null) query.set('theme', address.theme)
  const search = query.size > 0 ? `?${query}` : ''
  const subPage = address.subPageId === null ? '' : `/${encodeURIComponent(address.subPageId)}`
  return `${search}#/${address.page}${address.page === 'photos' ? subPage : ''}`
}

export function asThemeName(value: string | null): ThemeName | null {
  return themeNames.find((name) => name === value) ?? null
}

function decoded(text: string): string | null {
  if (text === '') return null
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
