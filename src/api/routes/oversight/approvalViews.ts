import { errorSentence, errorWords } from '../../../core/errors.ts'
import type { ApprovalDecision } from '../../../core/index.ts'
import type { Approval, DeclineReason } from '../../../core/model.ts'
import { translateNote } from '../../../core/pictures.ts'
import { actorName } from '../../../core/words/actorName.ts'
import type { CoreWords } from '../../../core/words/words.ts'
import type { ApprovalView, DecisionsView } from '../../contract.ts'
import { otherChangeView } from '../../errors.ts'

/** With its dates as text, and its sentences in the language of the reader. */
export const approvalView = (
  { askedAt, notes, decided, ...approval }: Approval,
  words: CoreWords,
): ApprovalView => ({
  ...approval,
  askedAt: askedAt.toISOString(),
  notes: notes.map((note) => translateNote(note, words)),
  decided: decided && {
    by: decided.by && { ...decided.by, name: actorName(decided.by.name, words) },
    at: decided.at.toISOString(),
    reason: decided.reason && reasonView(decided.reason, words),
  },
})

const reasonView = ({ code, text }: DeclineReason, words: CoreWords) => ({
  code,
  text,
  sentence: code === 'other' ? '' : words(`approval.reason.${code}`),
})

export const decisionsView = (decisions: ApprovalDecision[], words: CoreWords): DecisionsView => ({
  decisions: decisions.map(({ id, error }) => ({
    id,
    problem: error && {
      code: error.code,
      sentence: errorSentence(error, words),
      next: errorWords(error.code, words).next,
      detail: error.detailIn(words),
      ...(error.changedBy && { changedBy: otherChangeView(error.changedBy, words) }),
    },
  })),
})
