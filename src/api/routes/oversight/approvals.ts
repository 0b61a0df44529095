import * as z from 'zod'
import { compressedJson, jpeg, json, nothing } from '../../answers.ts'
import { jsonBody } from '../../bodies.ts'
import {
  approvalCount,
  approvalsPage,
  approvalsQuery,
  approveRequest,
  declineRequest,
  decisions,
  LIMITS,
  myApproval,
  pathId,
  selectedApprovalsPage,
  selectedApprovalsRequest,
} from '../../contract.ts'
import { requireOwnSelection } from '../../ownRun.ts'
import { route, type Route } from '../../route.ts'
import { approvalView, decisionsView } from './approvalViews.ts'

/** What is counted for one photo that is set: a few calls to Graph. */
const APPROVAL_COST = 5

/** Own photos that wait until somebody who manages photos has decided. */
export const approvalRoutes: Route[] = [
  route({
    name: 'approvals',
    method: 'get',
    path: '/api/approvals',
    summary: 'Lists own photos that wait for approval, or those that were decided about, in pages',
    allow: 'admins',
    query: approvalsQuery,
    answer: compressedJson(approvalsPage),
    handle: async ({ core, query: { cursor = null, ...query }, words }) => {
      const { items, next } = await core.approvals.list({ ...query, cursor })
      return { approvals: items.map((item) => approvalView(item, words)), next }
    },
  }),
  route({
    name: 'approvalCount',
    method: 'get',
    path: '/api/approvals/count',
    summary: 'Counts the own photos that wait for approval',
    allow: 'admins',
    answer: json(approvalCount),
    handle: async ({ core }) => ({ waiting: await core.approvals.waiting() }),
  }),
  route({
    name: 'selectedApprovals',
    method: 'post',
    path: '/api/approvals/selected',
    summary:
      'Lists own photos of selected people that wait for approval, in pages, and counts them',
    allow: 'admins',
    body: jsonBody(selectedApprovalsRequest),
    answer: compressedJson(selectedApprovalsPage),
    handle: async ({ core, caller, body: { selection, cursor = null, limit }, words }) => {
      await requireOwnSelection(core, caller, selection)
      const { items, ...page } = await core.approvals.selected(selection, { cursor, limit })
      return { approvals: items.map((item) => approvalView(item, words)), ...page }
    },
  }),
  route({
    name: 'approvalPicture',
    method: 'get',
    path: '/api/approvals/{id}/picture',
    summary: 'Gets the photo that waits for approval, or that was decided about, while it is kept',
    allow: 'admins',
    params: z.object({ id: pathId }),
    answer: jpeg,
    handle: ({ core, params }) => core.approvals.picture(params.id),
  }),
  route({
    name: 'approve',
    method: 'post',
    path: '/api/approvals/approve',
    summary: `Approves at most ${LIMITS.MAX_APPROVED_AT_ONCE} own photos, and sets them; tells of each what came of it`,
    allow: 'admins',
    cost: APPROVAL_COST,
    body: jsonBody(approveRequest),
    answer: json(decisions),
    handle: async ({ core, caller, body: { ids, overwrite }, words }) =>
      decisionsView(await core.approvals.approve(caller, ids, { overwrite }), words),
  }),
  route({
    name: 'decline',
    method: 'post',
    path: '/api/approvals/decline',
    summary: 'Declines own photos with a reason; tells of each what came of it',
    allow: 'admins',
    body: jsonBody(declineRequest),
    answer: json(decisions),
    handle: async ({ core, caller, body: { ids, ...reason }, words }) =>
      decisionsView(await core.approvals.decline(caller, ids, reason), words),
  }),
]

/** What became of the caller's own photo that needs approval. */
export const myApprovalRoutes: Route[] = [
  route({
    name: 'myApproval',
    method: 'get',
    path: '/api/me/approval',
    summary: "Gets the caller's photo that waits for approval, or what was decided about it lately",
    allow: 'ownPhoto',
    answer: json(myApproval),
    handle: async ({ core, caller, words }) => {
      const mine = await core.approvals.mine(caller)
      return { approval: mine && approvalView(mine, words) }
    },
  }),
  route({
    name: 'myApprovalPicture',
    method: 'get',
    path: '/api/me/approval/picture',
    summary: 'Gets the picture of it',
    allow: 'ownPhoto',
    answer: jpeg,
    handle: ({ core, caller }) => core.approvals.myPicture(caller),
  }),
  route({
    name: 'withdrawMyPhoto',
    method: 'delete',
    path: '/api/me/approval',
    summary: "Withdraws the caller's photo that waits for approval",
    allow: 'ownPhoto',
    answer: nothing,
    handle: ({ core, caller }) => core.approvals.withdraw(caller),
  }),
]
