import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ApprovalView, SelectionView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import type { Client } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import { useDecisions } from '../Approvals/useDecisions.ts'

export type ApproveSelected = ReturnType<typeof useApproveSelected>

/**
 * The photos of selected people that waited when this began, and their approval. What is shown elsewhere is read again once
 * this has gone: the selection that it is about may be empty then.
 */
export function useApproveSelected(selection: SelectionView) {
  const { client } = useServices()
  const waiting = useQuery({
    queryKey: queryKeys.selectedApprovals(selection, 'all'),
    queryFn: () => readAll(client, selection),
    staleTime: Infinity,
    gcTime: 0,
  })
  const decisions = useDecisions({ refreshes: false })
  const [asked, setAsked] = useState<ApprovalView[] | null>(null)
  useLeaving(() => {
    decisions.stop()
    if (asked) void decisions.refresh()
  })
  const { taken, pending, undone } = decisions
  const all = asked ?? waiting.data ?? []
  const isAtWork = asked !== null && pending > 0
  const set = all.filter(({ id }) => taken.has(id)).length - pending
  return {
    all,
    isLoading: waiting.isPending,
    error: waiting.error && asProblem(waiting.error),
    reload: () => void waiting.refetch(),
    phase: asked === null ? 'question' : isAtWork ? 'work' : 'done',
    /** how many were set, why others were not, and how many were not tried */
    set,
    undone,
    left: all.length - set - pending - undone.size,
    pending,
    approve: (): void => {
      setAsked(all)
      decisions.approve(all)
    },
    stop: decisions.stop,
  } as const
}

/** Page after page: photos that wait are few, however many people are selected. */
async function readAll(
  client: Pick<Client, 'selectedApprovals'>,
  selection: SelectionView,
): Promise<ApprovalView[]> {
  const all: ApprovalView[] = []
  let cursor: string | null = null
  do {
    const from: { cursor?: string } = cursor === null ? {} : { cursor }
    const page = await client.selectedApprovals(selection, {
      ...from,
      limit: LIMITS.MAX_APPROVALS_PAGE,
    })
    all.push(...page.approvals)
    cursor = page.next
  } while (cursor !== null)
  return all
}

function useLeaving(leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => () => latest.current(), [])
}
