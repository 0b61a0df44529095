import type { Core, ShownApproval, ShownRun } from '../../core/index.ts'

/** What a card shows that is kept up to date. */
export type KeptContent = ShownRun | ShownApproval | { draftId: string }

type Services = Pick<Core, 'runCards' | 'approvalCards' | 'draftCards'>

/** A message of somebody's chat, by the id of the message. */
interface Message {
  personId: string
  card: string
}

/** From now on, a message shows this, or null = nothing that is kept up to date. */
export async function keepShowing(
  { runCards, approvalCards, draftCards }: Services,
  { personId, card }: Message,
  shown: KeptContent | null,
): Promise<void> {
  if (shown === null) {
    await runCards.leave(personId, card)
    await approvalCards.leave(personId, card)
    await draftCards.leave(personId, card)
  } else if ('runId' in shown) await runCards.follow(personId, card, shown)
  else if ('draftId' in shown) await draftCards.follow(personId, card, shown.draftId)
  else await approvalCards.follow(personId, card, shown)
}

/** What a message showed is to be shown again: the bot has put something else in its place for a moment. */
export async function showAgain(
  { runCards, approvalCards }: Omit<Services, 'draftCards'>,
  { personId, card }: Message,
): Promise<void> {
  await runCards.again(personId, card)
  await approvalCards.again(personId, card)
}
