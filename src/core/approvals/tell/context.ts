import type { ConversationService, Core } from '../../contracts.ts'
import type { Clock } from '../../graph/request.ts'
import type { Log } from '../../log.ts'
import type { Database } from '../../store/database.ts'

export interface ApprovalWork extends Pick<Core, 'access'> {
  db: Database
  tenantId: string
  conversations: Pick<ConversationService, 'of' | 'forget' | 'managesPhotos'>
  log: Log
  clock: Pick<Clock, 'random' | 'sleep'>
}
