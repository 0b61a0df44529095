import { useState } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { progressOf, timeLeft, type Sample } from '../../sending/progress.ts'

const MAX_SAMPLES = 40

/** Estimated milliseconds left, by the pace of the latest items; null while there is no pace. */
export function useTimeLeft(view: RunView | undefined): number | null {
  const [samples, setSamples] = useState<Sample[]>([])
  const ended = view ? progressOf(view).ended : 0
  const [counted, setCounted] = useState(-1)
  if (view && ended !== counted) {
    setCounted(ended)
    setSamples((before) => [...before.slice(1 - MAX_SAMPLES), { at: Date.now(), ended }])
  }
  return view && view.finishedAt === null ? timeLeft(samples, view.total) : null
}
