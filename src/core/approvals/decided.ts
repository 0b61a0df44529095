import { AppError } from '../errors.ts'
import type { approvals } from '../store/schema.ts'
import { actorName } from '../words/actorName.ts'

type ApprovalRow = typeof approvals.$inferSelect

const DAY_MS = 24 * 3_600_000

const sentences = {
  approved: 'approval.approved',
  declined: 'approval.declined',
  withdrawn: 'approval.withdrawn',
  overtaken: 'approval.overtaken',
} as const

/** Tells whoever decides second what the first has done. */
export function decidedAlready({
  state,
  decidedAt,
  decidedByName,
  personName,
}: ApprovalRow): AppError {
  if (state === 'waiting' || decidedAt === null) return new AppError('approval_decided')
  const age = Date.now() - decidedAt.getTime()
  return new AppError('approval_decided', {
    sentence: (words) =>
      words(sentences[state], {
        name: actorName(decidedByName ?? personName, words),
        when:
          age < DAY_MS
            ? words('changedBy.ago', { duration: words.duration(age) })
            : words('changedBy.on', { date: words.date(decidedAt) }),
      }),
  })
}
