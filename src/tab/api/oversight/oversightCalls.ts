import type {
  ApprovalCount,
  ApprovalsPage,
  DecisionsView,
  DeclineView,
  MyApproval,
  SelectedApprovalsPage,
  SelectionView,
  SettingChangesView,
  SettingsChangeView,
  StoredSettingsView,
} from '../../../api/contract.ts'
import { json, jsonBody, picture, query, type Send } from '../send.ts'

/** What an organisation decides for itself, and own photos that need its approval. */
export const oversightCalls = (send: Send) => ({
  settings: (): Promise<StoredSettingsView> => json(send('GET', '/api/settings')),
  /** All or none; over the version that the reader was shown. */
  changeSettings: (wanted: SettingsChangeView): Promise<StoredSettingsView> =>
    json(send('PUT', '/api/settings', jsonBody(wanted))),
  settingChanges: (cursor: string | null, limit: number): Promise<SettingChangesView> =>
    json(send('GET', `/api/settings/changes${query({ cursor, limit })}`)),
  /** those that wait */
  approvals: (cursor: string | null, limit: number): Promise<ApprovalsPage> =>
    json(send('GET', `/api/approvals${query({ cursor, limit })}`)),
  /** those of selected people that wait, and how many there are on all pages */
  selectedApprovals: (
    selection: SelectionView,
    page: { cursor?: string; limit: number },
  ): Promise<SelectedApprovalsPage> =>
    json(send('POST', '/api/approvals/selected', jsonBody({ selection, ...page }))),
  approvalCount: (): Promise<ApprovalCount> => json(send('GET', '/api/approvals/count')),
  approvalPicture: (id: string): Promise<Blob | null> =>
    picture(send('GET', `/api/approvals/${id}/picture`)),
  /** At most 10. `overwrite` = also over a photo that came since. */
  approve: (ids: string[], overwrite: boolean): Promise<DecisionsView> =>
    json(send('POST', '/api/approvals/approve', jsonBody({ ids, overwrite }))),
  /** At most 100. */
  decline: (asked: DeclineView): Promise<DecisionsView> =>
    json(send('POST', '/api/approvals/decline', jsonBody(asked))),
  myApproval: (): Promise<MyApproval> => json(send('GET', '/api/me/approval')),
  myApprovalPicture: (): Promise<Blob | null> => picture(send('GET', '/api/me/approval/picture')),
  withdrawMyPhoto: async (): Promise<void> => {
    await send('DELETE', '/api/me/approval')
  },
})
