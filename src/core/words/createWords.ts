import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl'
import { createFormats, type Formats } from './formats.ts'
import { directionOf } from './languages.ts'
import type { ParametersOf } from './parameters.ts'

export type { ParametersOf }

/** ICU messages by key; in English written `as const`, since keys and parameters are read from the type. */
export type Messages = Readonly<Record<string, string>>

export type MessageKey<M extends Messages> = keyof M & string

/** The same messages in another language. */
export type Translation<M extends Messages> = Readonly<Record<MessageKey<M>, string>>

/** What follows the key: an object of all parameters, or nothing where the message has none. */
type ValuesOf<Message extends string> = keyof ParametersOf<Message> extends never
  ? []
  : [values: ParametersOf<Message>]

export interface Words<M extends Messages> extends Formats {
  <Key extends MessageKey<M>>(key: Key, ...values: ValuesOf<M[Key]>): string
  /** for `lang` attributes: the requested locale, even if another's rules are used */
  readonly locale: string
  /** for `dir` attributes */
  readonly direction: 'ltr' | 'rtl'
}

export interface WordsOptions {
  /** a BCP 47 tag with its region ("en-GB"); one that `Intl` does not know counts and dates as English */
  locale: string
  /** default: the machine's */
  timeZone?: string
  /** Called when a message cannot be formatted; default: throws. If it returns, the text is shown without its arguments. */
  onError?: (error: Error, key: string) => void
}

/**
 * Looks up messages and formats them by the rules of a locale; the caller chooses the messages of its language.
 * English gives the type: `createWords(en, …)`, `createWords<typeof en>(de, …)`.
 */
export function createWords<const M extends Messages>(
  messages: M | Translation<M>,
  { locale, timeZone, onError = rethrow }: WordsOptions,
): Words<M> {
  let made: IntlShape | null = null
  // Not before something is said: see `languages.ts`.
  const intl = (): IntlShape => (made ??= intlOf(messages, locale, timeZone))
  const words = (key: MessageKey<M>, values?: Record<string, string | number | Date>): string => {
    try {
      return intl().formatMessage({ id: key }, values)
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)), key)
      return withoutArguments(messages[key] ?? '')
    }
  }
  // The signature of `Words` is computed from the messages; no implementation can be checked against it.
  const direction = directionOf(locale)
  return Object.assign(words, createFormats(intl), { locale, direction }) as Words<M>
}

function intlOf(messages: Messages, locale: string, timeZone: string | undefined): IntlShape {
  const known = Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  const config = { locale: known, messages, onError: rethrow, ...(timeZone && { timeZone }) }
  return createIntl(config, createIntlCache())
}

function rethrow(error: Error): never {
  throw error
}

const withoutArguments = (message: string): string => message.replace(/\{.*\}/su, '…')
