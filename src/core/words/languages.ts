/** The languages that sentences are translated into; every room that speaks has a table for each. */
export const translations = ['de', 'fr', 'es'] as const
export type TranslatedLanguage = (typeof translations)[number]
export type Language = 'en' | TranslatedLanguage

/**
 * Microsoft's names for languages made from English, in which untranslated and cut-off text shows: accented and longer,
 * and the same from right to left.
 */
export const PSEUDO_LOCALE = 'qps-ploc'
export const MIRRORED_LOCALE = 'qps-plocm'
export type PseudoLocale = typeof PSEUDO_LOCALE | typeof MIRRORED_LOCALE

/** A locale that there are sentences for. */
export interface KnownLocale {
  /** with its region if it names one that exists: "de", "de-AT", "es-419" */
  locale: string
  language: Language | PseudoLocale
}

const LANGUAGE_AND_REGION = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-[a-z\d-]*)?$/iu
/** RFC 5646, section 4.4.1 */
const MAX_CHARACTERS = 35

/** Made when first needed: it may be the first that a browser is asked about languages, for which it reads tables. */
let regionNames: Intl.DisplayNames | null = null
const isRegion = (code: string): boolean => {
  regionNames ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  return regionNames.of(code) !== undefined
}

/** The locale of a BCP 47 tag such as `de-at`; null for a language that there are no sentences for. Never throws. */
export function knownLocale(tag: string): KnownLocale | null {
  const pseudo = ([PSEUDO_LOCALE, MIRRORED_LOCALE] as const).find(
    (locale) => locale === tag.toLowerCase(),
  )
  if (pseudo) return { locale: pseudo, language: pseudo }
  const parts = tag.length > MAX_CHARACTERS ? null : LANGUAGE_AND_REGION.exec(tag)
  const language = (['en', ...translations] as const).find(
    (one) => one === parts?.[1]?.toLowerCase(),
  )
  if (!parts || !language) return null
  const region = parts[2]?.toUpperCase()
  const exists = region !== undefined && isRegion(region)
  return { locale: exists ? `${language}-${region}` : language, language }
}

/** In the order in which they are offered. */
export const allLanguages: readonly Language[] = ['en', ...translations]

/**
 * The locale to speak in to a reader whose host is in the language of `tag`: itself where its language is offered; else the
 * first language that is, which is English unless that isn't. The pseudo-languages are offered to whoever asks for them.
 */
export function offeredLocale(tag: string | undefined, offered: readonly Language[]): string {
  const known = tag === undefined ? null : knownLocale(tag)
  if (known && (isPseudo(known.language) || offered.includes(known.language))) return known.locale
  return allLanguages.find((language) => offered.includes(language)) ?? 'en'
}

export const isPseudo = (language: Language | PseudoLocale): language is PseudoLocale =>
  language === PSEUDO_LOCALE || language === MIRRORED_LOCALE

/** Which way the reader of a locale reads. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  locale === MIRRORED_LOCALE ? 'rtl' : 'ltr'
