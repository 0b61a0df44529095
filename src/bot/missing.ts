import { explain } from '../core/errors.ts'
import { headline, missingCard } from './cards/missing.ts'
import { galleryLink } from './links.ts'
import type { Reply } from './reply.ts'
import type { Surroundings, Turn } from './turn.ts'

const peopleShown = 10

/** "Who is missing a photo?": for people who manage photos only. */
export async function tellMissing(
  { config, core }: Surroundings,
  { sender, typing }: Turn,
): Promise<Reply> {
  await typing()
  const { manage } = await core.access(sender)
  if (!manage) return { text: `Sorry, I can't tell you that. ${explain('admins_only')}` }
  const report = await core.people.missing(peopleShown)
  return { card: missingCard(report, galleryLink(config)), summary: headline(report.counts) }
}
