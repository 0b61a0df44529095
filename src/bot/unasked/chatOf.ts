import { offeredLocale } from '../../core/words/languages.ts'
import { readReference, type Reference } from '../reference.ts'
import type { Services } from '../turn.ts'

/** A stored chat in a language that the organisation offers; null if its host isn't known, or no longer is. */
export async function chatOf(
  stored: unknown,
  { config, core }: Pick<Services, 'config' | 'core'>,
): Promise<Reference | null> {
  const reference = readReference(stored, config)
  const { languages } = await core.settings.current()
  return reference && { ...reference, locale: offeredLocale(reference.locale, languages) }
}
