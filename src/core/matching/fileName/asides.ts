import { remembering } from '../remembering.ts'
import { PIECE } from './pieces.ts'

const open = `["“”„«‹]|''|(?<=^|[\\s_(])['‘’‚\`]`
const close = `["“”»›]|''|['’‘\`](?=$|[\\s_).,])`

/** A nickname in quotation marks: `Robert "Bob" Smith`. */
const nickname = new RegExp(`(?:${open})(\\p{L}[\\p{L}\\p{M}\\s.-]{0,20}\\p{L})(?:${close})`, 'gu')

/** The name that somebody had before, with the word that says so, by language. */
const formerName = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:geb(?:oren[ea]?)?|née?|nee|born|formerly|früher|frueher|verh|nata|nacida|de soltera|épouse|z domu|rozená|født|född|vorm(?:als)?)\\.?[\\s_]+(?:(?:von|van|de|der|del|da|di|zu)[\\s_]+)*\\p{L}[\\p{L}\\p{M}'’-]*`,
  'giu',
)

/** Degrees that are written with dots or capitals within: Ph.D., B.A., LL.M. */
const degree =
  /(?<![\p{L}\p{N}])(?:ph\.?\s?d|d\.?\s?phil|[bm]\.\s?(?:a|ed|sc|eng|b\.?a)|ll\.?\s?[bm]|dr\.\s?(?:[a-z]{2,6}\.\s?)*(?:h\.\s?c)?|h\.\s?c|e\.\s?h|i\.\s?r|m\.\s?d)\.?(?![\p{L}\p{N}])/giu

/** A name without what it says beside: degrees, nicknames in quotation marks, and earlier names. */
export const withoutAsides = remembering((name) =>
  name.replace(degree, ' ').replace(nickname, ` ${PIECE} `).replace(formerName, ` ${PIECE} `),
)
