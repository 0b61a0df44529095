import type { PrivacyService } from '../../contracts.ts'
import { AppError } from '../../errors.ts'
import type { Answer } from '../../store/dataDir/lockSocket.ts'
import { personRequest, type PersonRequest } from './requests.ts'
import { writeExport } from './writeExport.ts'

/** What answers, once core is put together. */
export interface PersonDoor {
  answer: Answer
}

/** Does for `npm run person` what it can't while this process has the database; null for any other request. */
export const personAnswers =
  (privacy: PrivacyService): Answer =>
  async (asked, signal) => {
    const request = personRequest.safeParse(asked)
    if (!request.success) return null
    try {
      return await answerOf(privacy, request.data, signal)
    } catch (error) {
      const { code, detail } = error instanceof AppError ? error : new AppError('internal')
      return { failed: { code, detail } }
    }
  }

function answerOf(
  privacy: PrivacyService,
  { person: asked }: PersonRequest,
  signal: AbortSignal,
): Promise<object> {
  switch (asked.verb) {
    case 'find':
      return privacy.find(asked.who)
    case 'export':
      return writeExport(privacy, asked.id, asked.to, signal)
    case 'delete':
      return privacy.deletePerson(asked.id, null, signal)
    default:
      return asked satisfies never
  }
}
