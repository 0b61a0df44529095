import { deviceNames, hostNames, type DeviceName, type HostName } from '../tenant/hostClients.ts'

/**
 * What the page shows, as its address says it: `?persona=hr&theme=dark&locale=qps-ploc#/photos/<sub page>`.
 * Null: the address does not say.
 */
export interface Address {
  page: 'photos' | 'chat'
  /** the tab's sub page id, as in a Teams deep link */
  subPageId: string | null
  persona: string | null
  theme: ThemeName | null
  locale: LocaleName | null
  /** which application the page behaves like; null = Teams */
  host: HostName | null
  /** null = web */
  device: DeviceName | null
  /** names of teams-js functions on the wire that are never answered, with commas between, such as `initialize` */
  unanswered: string | null
  /** the same for functions that fail, with their reasons: `authentication.getAuthToken:resourceDisabled` */
  refused: string | null
}

export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]

/**
 * `qps-ploc` is Microsoft's pseudo-locale: accented, longer English, which shows what is not translated; `qps-plocm` is
 * the same from right to left.
 */
export const localeNames = [
  'en-us',
  'en-gb',
  'de-de',
  'de-at',
  'fr-fr',
  'fr-ca',
  'es-es',
  'es-mx',
  'qps-ploc',
  'qps-plocm',
] as const
export type LocaleName = (typeof localeNames)[number]

/** Reads the `search` and `hash` of a location. Ignores what it does not know; never throws. */
export function readAddress(location: { search: string; hash: string }): Address {
  const query = new URLSearchParams(location.search)
  const [, page, ...rest] = location.hash.split('/')
  const onPhotos = page !== 'chat'
  return {
    page: onPhotos ? 'photos' : 'chat',
    subPageId: onPhotos ? decoded(rest.join('/')) : null,
    persona: query.get('persona') || null,
    theme: asThemeName(query.get('theme')),
    locale: asLocaleName(query.get('locale')),
    host: hostNames.find((name) => name === query.get('host')) ?? null,
    device: deviceNames.find((name) => name === query.get('device')) ?? null,
    unanswered: query.get('unanswered') || null,
    refused: query.get('refused') || null,
  }
}

const parameterNames = [
  'persona',
  'theme',
  'locale',
  'host',
  'device',
  'unanswered',
  'refused',
] as const

/** The inverse of `readAddress`, relative to the page. Always includes a hash. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams()
  for (const name of parameterNames) {
    const value = address[name]
    if (value !== null) query.set(name, value)
  }
  const search = query.size > 0 ? `?${query}` : ''
  const subPage = address.subPageId === null ? '' : `/${encodeURIComponent(address.subPageId)}`
  return `${search}#/${address.page}${address.page === 'photos' ? subPage : ''}`
}

/** Reads `refused`: the reasons by function. */
export function refusalsIn(refused: string | null): Map<string, string> {
  return new Map(
    (refused?.split(',') ?? []).map((each) => {
      const [func = '', ...reason] = each.split(':')
      return [func, reason.join(':') || `${func} is not supported here.`]
    }),
  )
}

export function asThemeName(value: string | null): ThemeName | null {
  return themeNames.find((name) => name === value) ?? null
}

export function asLocaleName(value: string | null): LocaleName | null {
  return localeNames.find((name) => name === value?.toLowerCase()) ?? null
}

function decoded(text: string): string | null {
  if (text === '') return null
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
