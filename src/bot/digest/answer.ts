import { executeButton } from '../cards/card.ts'
import { digestCard, digestHeadline, toggle } from '../cards/digest/digest.ts'
import { messageCard } from '../cards/message.ts'
import { approvalsLink, coverageLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'

/** "Weekly digest": as it would be sent now. */
export async function showDigest(
  { config, core }: Services,
  { words, sender }: Turn,
): Promise<Reply> {
  const [digest, isWanted] = await Promise.all([
    core.digests.read(sender),
    core.digests.isWanted(sender.id),
  ])
  const urls = { coverageUrl: coverageLink(config), approvalsUrl: approvalsLink(config) }
  return {
    card: digestCard(words, digest, { ...urls, isWanted }),
    summary: digestHeadline(words, digest),
  }
}

/** "Weekly digest on". Said twice, it is said to be so twice. */
export async function startDigest({ core }: Services, { words, sender }: Turn): Promise<Reply> {
  await core.digests.start(sender.id)
  const title = words('digest.on')
  const show = executeButton(words('digest.show'), { verb: 'digest.show' })
  const card = messageCard(title, words('digest.on.text'), [show, toggle(words, true)])
  return { card, summary: title }
}

/** "Weekly digest off". */
export async function stopDigest({ core }: Services, { words, sender }: Turn): Promise<Reply> {
  await core.digests.stop(sender.id)
  const title = words('digest.off')
  return {
    card: messageCard(title, words('digest.off.text'), [toggle(words, false)]),
    summary: title,
  }
}
