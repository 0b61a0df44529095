import type { Config } from '../core/config.ts'
import { explain } from '../core/errors.ts'
import { headline, missingCard } from './cards/missing.ts'
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

/** Opens the tab in Teams, filtered on people without a photo (learn.microsoft.com, deep links to a tab). */
export function galleryLink({ clientId, publicUrl, cloud }: Config): string {
  const query = new URLSearchParams({
    webUrl: publicUrl,
    label: 'Photos',
    context: JSON.stringify({ subEntityId: 'photo=none' }),
  })
  // Teams decodes percent signs only; a plus would stay a plus
  const encoded = query.toString().replaceAll('+', '%20')
  return `${cloud.teamsLinks}/l/entity/${clientId}/photos?${encoded}`
}
