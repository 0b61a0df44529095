/**
 * Keeps a spreadsheet from taking text for a formula, in a way that is undone when the text is read again. Pure.
 *
 * A spreadsheet splits a CSV file wherever its language or its user says, German Excel at `;`. Quotation marks count only
 * where such a cell starts, so it splits quoted text as well: `a;=1+1` gives a cell `=1+1`. Hence what follows a separator
 * within a text is treated like its start. Source: OWASP, CSV injection.
 */

/** apostrophes that are there already, then spaces and quotation marks; it never reaches beyond the next separator */
const between = String.raw`'*(?:[^\S\t\r\n]|")*`
const places = [
  // a sign, also in the full-width form of East Asian keyboards
  ['(?<=^|[,;|\\t\\r\\n])', `(?=${between}[=+\\-@＝＋－＠])`],
  // some programs skip these at the start of a cell
  ['^', `(?=${between}[\\t\\r\\n])`],
] as const

const unguarded = new RegExp(places.map((place) => place.join('')).join('|'), 'gu')
const guarded = new RegExp(places.map((place) => place.join("'")).join('|'), 'gu')

/** With one more apostrophe wherever a spreadsheet could see a formula start. */
export const guardFormulas = (text: string): string => text.replace(unguarded, "'")

/** The text that `guardFormulas` was given. Of any other, `'+49` becomes `+49`. */
export const unguardFormulas = (text: string): string => text.replace(guarded, '')
