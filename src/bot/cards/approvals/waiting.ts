import type { Approval } from '../../../core/model.ts'
import { declineCodes } from '../../commands.ts'
import { noteIn, type BotWords } from '../../words/words.ts'
import {
  card,
  executeButton,
  heading,
  link,
  paragraph,
  picture,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'

const MAX_REASON_CHARACTERS = 500

/** Small JPEGs of what is there and what would be. */
export interface ApprovalPictures {
  /** `none` = the person has no photo; `unknown` = Microsoft 365 does not say now */
  present: Buffer | 'none' | 'unknown'
  /** null = it is no longer kept */
  wanted: Buffer | null
}

export interface WaitingApproval {
  approval: Approval
  /** null where the host shows no cards, and so no pictures */
  pictures: ApprovalPictures | null
  /** how many wait besides */
  others: number
  /** what became of the last press; empty = nothing to say */
  notice: string
  /** approving writes over a photo that is newer than the request, which the notice says */
  overwrites: boolean
  approvalsUrl: string
}

/** A photo that waits: old beside new, who asks since when, what there is to say about the picture, and how to decide. */
export function waitingCard(words: BotWords, waiting: WaitingApproval): AdaptiveCard {
  const { approval, pictures, others, notice } = waiting
  const body = [
    heading(words('approval.title')),
    ...person(approval),
    ...(pictures ? [oldBesideNew(words, approval, pictures)] : []),
    paragraph(
      words('approval.asked', {
        when: words.date(approval.askedAt),
        askedIn: approval.askedIn,
      }),
      { isSubtle: true, spacing: 'Small' },
    ),
    ...remarks(words, approval),
  ]
  if (notice !== '') body.push(paragraph(notice, { color: 'Attention', weight: 'Bolder' }))
  if (others > 0)
    body.push(paragraph(words('approval.others', { count: others }), { isSubtle: true }))
  return card(body, actionsOf(words, waiting))
}

/** Who asks, by name and place, as people wrote them. */
export function person({ person: { displayName, jobTitle, department } }: Approval): CardElement[] {
  const about = [jobTitle, department].filter(Boolean).join(', ')
  return [
    verbatim(displayName, { weight: 'Bolder' }),
    ...(about === '' ? [] : [verbatim(about, { isSubtle: true })]),
  ]
}

function oldBesideNew(
  words: BotWords,
  { id: approvalId, person: { id: personId, displayName: name } }: Approval,
  { present, wanted }: ApprovalPictures,
): CardElement {
  const about = { personId, approvalId }
  const before =
    typeof present === 'string'
      ? paragraph(words('approval.noBefore', { present }), { isSubtle: true })
      : picture(present, words('approval.beforeOf', { name }), about)
  const after =
    wanted === null
      ? paragraph(words('approval.noAfter'), { isSubtle: true })
      : picture(wanted, words('approval.afterOf', { name }), about)
  const columns = [
    { title: words('approval.before'), shown: before },
    { title: words('approval.after'), shown: after },
  ].map(({ title, shown }) => ({
    type: 'Column',
    width: 'auto',
    items: [paragraph(title, { size: 'Small', isSubtle: true }), shown],
  }))
  return { type: 'ColumnSet', columns }
}

function remarks(words: BotWords, { notes, changedSince }: Approval): CardElement[] {
  const about =
    notes.length === 0
      ? [paragraph(words('approval.good'), { spacing: 'Small' })]
      : notes.map((note) => paragraph(noteIn(words, note).sentence, { color: 'Warning' }))
  return changedSince
    ? [...about, paragraph(words('approval.changed'), { color: 'Warning' })]
    : about
}

function actionsOf(
  words: BotWords,
  { approval: { id: approvalId }, others, overwrites, approvalsUrl }: WaitingApproval,
): CardElement[] {
  const approve = executeButton(
    words(overwrites ? 'approval.anyway' : 'approval.approve'),
    { verb: 'approval.approve', approvalId, ...(overwrites && { overwrite: true }) },
    'positive',
  )
  return [
    approve,
    {
      type: 'Action.ShowCard',
      title: words('approval.decline'),
      card: declining(words, approvalId),
    },
    ...(others > 0
      ? [executeButton(words('approval.next'), { verb: 'approval.next', after: approvalId })]
      : []),
    link(words('approval.open'), approvalsUrl),
  ]
}

/** What a press on "Decline" asks for first, so that nobody declines by a slip, and without a reason. */
function declining(words: BotWords, approvalId: string): AdaptiveCard {
  const choices = declineCodes.map((code) => ({
    title: words('approval.reason', { code }),
    value: code,
  }))
  return card(
    [
      {
        type: 'Input.ChoiceSet',
        id: 'reason',
        label: words('approval.why'),
        placeholder: words('approval.choose'),
        style: 'compact',
        choices,
      },
      {
        type: 'Input.Text',
        id: 'text',
        label: words('approval.note'),
        isMultiline: true,
        maxLength: MAX_REASON_CHARACTERS,
      },
    ],
    [
      executeButton(
        words('approval.decline'),
        { verb: 'approval.decline', approvalId },
        'destructive',
      ),
    ],
  )
}
