/** What a key means on the page of approvals while nothing that takes text or a press of its own has the focus. */
export type ApprovalAction =
  'approve' | 'decline' | 'next' | 'previous' | 'select' | 'first' | 'last'

const actions: Readonly<Record<string, ApprovalAction>> = {
  a: 'approve',
  d: 'decline',
  arrowdown: 'next',
  arrowright: 'next',
  arrowup: 'previous',
  arrowleft: 'previous',
  ' ': 'select',
  home: 'first',
  end: 'last',
}

/** @param key as in `KeyboardEvent.key` */
export const approvalActionOf = (key: string): ApprovalAction | null =>
  actions[key.toLowerCase()] ?? null

/** The place that is shown after a move, of so many. */
export function movedTo(action: ApprovalAction, index: number, count: number): number {
  const wanted = {
    next: index + 1,
    previous: index - 1,
    first: 0,
    last: count - 1,
    approve: index,
    decline: index,
    select: index,
  }[action]
  return Math.max(0, Math.min(wanted, count - 1))
}
