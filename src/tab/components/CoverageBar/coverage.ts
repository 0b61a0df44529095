/** The counts as shares of a bar and words. Pure. */
import type { CountsView } from '../../../api/contract.ts'

/** "62%"; never 100% while somebody is missing, nor 0% while somebody has one; "…" while nobody is known. */
export function shareInWords({ total, has: part, unknown }: CountsView): string {
  if (unknown === total) return '…'
  const share = Math.round((part / total) * 100)
  if (share === 100 && part < total) return '99%'
  if (share === 0 && part > 0) return '1%'
  return `${share}%`
}

/** Read aloud in place of the bar. */
export function describeCoverage({ total, has, none, unknown }: CountsView): string {
  const rest = unknown > 0 ? `, ${unknown} not yet known` : ''
  return `${has} of ${total} people have a photo, ${none} have none${rest}`
}
