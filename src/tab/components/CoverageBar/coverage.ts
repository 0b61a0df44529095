/** The counts as a share and as a sentence. Pure. */
import type { CountsView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'

/** "62%": never 100% while anyone is without a photo, nor 0% while anyone has one; "…" before anyone has been checked. */
export function coverageShare({ total, has, unknown }: CountsView): string {
  if (unknown === total) return '…'
  const share = Math.round((has / total) * 100) / 100
  if (share === 1 && has < total) return words.percent(0.99)
  if (share === 0 && has > 0) return words.percent(0.01)
  return words.percent(share)
}
