/**
 * Program: the tab. The handshake with the host and the first requests come first, in a small script of their own: they
 * are answered while the other script, which draws, is run. That one does not let anything in between for long.
 */
import { begin } from './begin.ts'

/** A host that takes longer than usual is waited for with something to see. */
const DRAW_AFTER_MS = 150

const begun = begin()
await Promise.race([begun.asked, new Promise((resolve) => setTimeout(resolve, DRAW_AFTER_MS))])
const { drawTab } = await import('./main.tsx')
drawTab(begun)
