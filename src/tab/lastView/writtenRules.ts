/**
 * The rules of the page as Griffel wrote them, by selector. A browser doesn't give back a shorthand with a variable in it
 * once a part of it is set again in the same rule, such as the border of a field
 * (https://www.w3.org/TR/cssom-1/#serialize-a-css-value).
 */
const written = new Map<string, string>()

/** Called with each rule before it is added to the page. */
export function noteRule(rule: string): void {
  written.set(rule.slice(0, rule.indexOf('{')), rule)
}

export const textOf = (rule: CSSRule): string =>
  (rule instanceof CSSStyleRule && written.get(rule.selectorText)) || rule.cssText
