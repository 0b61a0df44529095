/** The page as HTML and CSS, and that laid over the page. */
import { textOf } from './writtenRules.ts'

export interface View {
  /** of the page within #root; texts are escaped */
  html: string
  /** all rules that were added by script */
  css: string
  /** CSS pixels of the page, without its scroll bar */
  pageWidth: number
}

export interface Cover {
  remove(): void
  /** Calls `then` once the page below has as many pictures, and they are drawn; within half a second in any case. */
  whenSameBelow(then: () => void): void
}

const PICTURES_WITHIN_MS = 500

/** What the page looks like, from its top; null while it is scrolled. */
export function capture(): View | null {
  const root = document.getElementById('root')
  if (!root || window.scrollY > 0) return null
  return {
    html: root.innerHTML,
    css: [...document.styleSheets].flatMap(rulesOf).join('\n'),
    pageWidth: document.documentElement.clientWidth,
  }
}

/** Griffel and Fluent add their rules to elements without a text of their own. */
function rulesOf({ ownerNode, cssRules }: CSSStyleSheet): string[] {
  if (!(ownerNode instanceof HTMLStyleElement) || ownerNode.textContent?.trim()) return []
  return [...cssRules].map(textOf)
}

/**
 * Lays it over the page, where it can't be pressed, focused or read aloud: what is pressed is pressed in the page below.
 * In a closed shadow tree, neither its rules nor its ids meet those of the page.
 */
export function cover({ html, css, pageWidth }: View): Cover {
  const element = document.createElement('div')
  element.id = 'last-view'
  element.inert = true
  element.ariaHidden = 'true'
  element.style.width = `${pageWidth}px`
  const shadow = element.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  shadow.adoptedStyleSheets = [sheet]
  shadow.innerHTML = html
  document.body.append(element)
  return {
    remove: () => element.remove(),
    whenSameBelow: (then) => whenDrawn(shadow.querySelectorAll('img').length, then),
  }
}

function whenDrawn(wanted: number, then: () => void): void {
  const until = performance.now() + PICTURES_WITHIN_MS
  const look = (): void => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('#root img')]
    const drawn = pictures.filter(({ complete }) => complete).length
    if (drawn >= wanted || performance.now() > until) then()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
