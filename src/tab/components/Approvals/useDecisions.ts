import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ApprovalView, DecisionsView, DeclineView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { asProblem, Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'

export type DeclineReason = Pick<DeclineView, 'code' | 'text'>

/** Requests that are under way at the same time: whoever decides fast doesn't wait for each photo to be set. */
const AT_ONCE = 3

/** Why what was decided was not done, and whose photo it is. */
interface Undone {
  name: string
  problem: Problem
}

type Problems = ReadonlyMap<string, Problem>

/**
 * Carries out decisions behind the reader's back, in their order: what is being decided leaves the list at once, and comes
 * back with the reason if it was not done.
 * @param refreshes false = what decisions change is read again when the caller says so
 */
export function useDecisions({ refreshes = true } = {}) {
  const { client } = useServices()
  const { begin, settle, putBack, ...shown } = useTaken()
  const refresh = useRefreshed()
  const line = useRef<Line>({ active: 0, waiting: [] })
  const carryOut = async (
    chosen: ApprovalView[],
    send: (ids: string[]) => Promise<DecisionsView>,
  ): Promise<void> => {
    const ids = chosen.map(({ id }) => id)
    if (!(await inLine(line.current))) return putBack(chosen)
    const failed = await send(ids).then(failuresOf, (error: unknown) => {
      const problem = asProblem(error)
      return new Map(ids.map((id) => [id, problem]))
    })
    leaveLine(line.current)
    settle(chosen, failed)
    // once all is quiet, so that the list doesn't move under the reader
    if (refreshes && line.current.active === 0) await refresh()
  }
  return {
    ...shown,
    refresh,
    /** What isn't being carried out yet is left. */
    stop: (): void => stopLine(line.current),
    approve: (chosen: ApprovalView[], overwrite = false): void => {
      begin(chosen)
      for (const part of partsOf(chosen, LIMITS.MAX_APPROVED_AT_ONCE))
        void carryOut(part, (ids) => client.approve(ids, overwrite))
    },
    decline: (chosen: ApprovalView[], reason: DeclineReason): void => {
      begin(chosen)
      for (const part of partsOf(chosen, LIMITS.MAX_APPROVALS_PAGE))
        void carryOut(part, (ids) => client.decline({ ids, ...reason }))
    },
  }
}

/** What was taken from the list, and what came back. */
function useTaken() {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [undone, setUndone] = useState<ReadonlyMap<string, Undone>>(new Map())
  const [pending, setPending] = useState(0)
  const without = (ids: ReadonlySet<string>): void =>
    setUndone((before) => new Map([...before].filter(([id]) => !ids.has(id))))
  return {
    /** ids that are being decided, or were */
    taken,
    undone,
    pending,
    /** forgets why something was not done */
    dismiss: (ids: string[]): void => without(new Set(ids)),
    begin: (chosen: ApprovalView[]): void => {
      const ids = new Set(chosen.map(({ id }) => id))
      setTaken((before) => new Set([...before, ...ids]))
      without(ids)
      setPending((count) => count + ids.size)
    },
    /** without having been decided about */
    putBack: (chosen: ApprovalView[]): void => {
      const ids = new Set(chosen.map(({ id }) => id))
      setTaken((before) => new Set([...before].filter((id) => !ids.has(id))))
      setPending((count) => count - ids.size)
    },
    settle: (chosen: ApprovalView[], failed: Problems): void => {
      setPending((count) => count - chosen.length)
      if (failed.size === 0) return
      setTaken((before) => new Set([...before].filter((id) => !failed.has(id))))
      const added = chosen.flatMap(({ id, person: { displayName: name } }) => {
        const problem = failed.get(id)
        return problem ? [[id, { name, problem }] as const] : []
      })
      setUndone((before) => new Map([...before, ...added]))
    },
  }
}

/** Gives a function that has everything read again that a decision changes. */
function useRefreshed() {
  const queries = useQueryClient()
  const changed = [queryKeys.approvals(), queryKeys.allPeople(), queryKeys.allCounts()]
  return () => Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })))
}

interface Line {
  active: number
  /** each is told whether it is its turn, or the line was stopped */
  waiting: ((isTurn: boolean) => void)[]
}

/** False if it was stopped meanwhile. */
async function inLine(line: Line): Promise<boolean> {
  const isTurn =
    line.active < AT_ONCE ||
    (await new Promise<boolean>((resolve) => void line.waiting.push(resolve)))
  if (isTurn) line.active += 1
  return isTurn
}

function leaveLine(line: Line): void {
  line.active -= 1
  line.waiting.shift()?.(true)
}

function stopLine(line: Line): void {
  for (const stop of line.waiting.splice(0)) stop(false)
}

function partsOf<T>(all: T[], size: number): T[][] {
  const parts: T[][] = []
  for (let first = 0; first < all.length; first += size) parts.push(all.slice(first, first + size))
  return parts
}

const failuresOf = ({ decisions }: DecisionsView): Map<string, Problem> =>
  new Map(
    decisions.flatMap(({ id, problem }) =>
      problem ? [[id, new Problem({ ...problem, requestId: null, url: null })] as const] : [],
    ),
  )
