import { facePath } from './face.ts'
import type { Traits } from './traits.ts'

/** Beards and moustaches; drawn before the mouth. */
export function beardSvg(id: string, traits: Traits): string {
  const { beard, wide: w, chin, hair, mouth } = traits
  if (!beard) return ''
  const [dark, middle] = hair
  const colour = hair[1] === '#8f8e8d' ? middle : dark
  const moustache = `M0 47 C-10 45 -22 49 ${-mouth - 3} 62 C-18 57 -8 54.5 0 55.5 C8 54.5 18 57 ${mouth + 3} 62 C22 49 10 45 0 47 Z`
  const cheeks = `M${-w - 1} 4 C${-w + 8} 34 ${-mouth - 14} 44 ${-mouth - 2} 52 C-18 46 -8 47 0 48 C8 47 18 46 ${mouth + 2} 52
    C${mouth + 14} 44 ${w - 8} 34 ${w + 1} 4 L${w + 6} ${chin + 14} H${-w - 6} Z`
  const chinOnly = `M${-mouth - 3} 60 C${-mouth} 78 -20 82 0 82 C20 82 ${mouth} 78 ${mouth + 3} 60
    C${mouth + 6} 84 22 ${chin + 4} 0 ${chin + 4} C-22 ${chin + 4} ${-mouth - 6} 84 ${-mouth - 3} 60 Z`
  const within = (path: string, opacity: number): string =>
    `<path d="${path}" fill="${colour}" opacity="${opacity}" clip-path="url(#${id}inside)"/>`
  const lower = `M${-w - 9} 50 H${w + 9} V130 H${-w - 9} Z`
  const below = facePath({ ...traits, chin: chin + 3, jaw: traits.jaw + 2 })
  const drawings = {
    stubble: () => within(cheeks, 0.2),
    full: () => `<clipPath id="${id}low"><path d="${lower}"/></clipPath>
      <path d="${below}" fill="${colour}" opacity=".8" clip-path="url(#${id}low)"/>${within(cheeks, 0.86)}`,
    goatee: () => within(`${chinOnly} ${moustache}`, 0.8),
    moustache: () => within(moustache, 0.85),
  }
  return drawings[beard]()
}
