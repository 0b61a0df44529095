/**
 * Program: the tab. The handshake with the host and the first requests come first, in a small script of their own: they
 * are answered while the other script, which draws, is run. That one does not let anything in between for long.
 */
import { orAfter } from './app/limit.ts'
import { begin } from './begin.ts'

/** A host, or a service, that takes longer than usual is waited for with something to see. */
const ASKED_WITHIN_MS = 150
const ANSWERED_WITHIN_MS = 60

const begun = begin()
await orAfter(ASKED_WITHIN_MS, begun.ahead.asked)
const { drawTab } = await import('./main.tsx')
// drawing a page that waits, and then the people, takes half as long again as drawing the people
await orAfter(ANSWERED_WITHIN_MS, begun.ahead.answered)
drawTab(begun)
