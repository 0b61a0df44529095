import { headline, missingCard } from './cards/missing.ts'
import { galleryLink } from './links.ts'
import type { Reply } from './reply.ts'
import type { Services, Turn } from './turn.ts'

const MAX_PEOPLE = 10

/** "Who is missing a photo?" */
export async function showMissing({ config, core }: Services, { words }: Turn): Promise<Reply> {
  const report = await core.people.missing(MAX_PEOPLE)
  return {
    card: missingCard(words, report, galleryLink(config)),
    summary: headline(words, report.counts),
  }
}
