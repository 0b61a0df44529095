import type { KeptCounts } from '../../../core/model.ts'
import type { BotWords } from '../../words/words.ts'
import { card, heading, link, paragraph, type AdaptiveCard } from '../card.ts'

/** How much is kept about a person, and where they see all of it, take it with them, or have it deleted. */
export function knownCard(words: BotWords, kept: KeptCounts, url: string): AdaptiveCard {
  const { isListed, photos, changes, changesMade, items, waiting } = kept
  const lines = [
    isListed ? words('known.directory') : words('known.unlisted'),
    words('known.photos', { count: photos }),
    words('known.changes', { count: changes }),
    ...(changesMade > 0 ? [words('known.changesMade', { count: changesMade })] : []),
    ...(items > 0 ? [words('known.items', { count: items })] : []),
    ...(waiting > 0 ? [words('known.waiting', { count: waiting })] : []),
    words('known.chat'),
  ]
  return card(
    [
      heading(words('known.title')),
      ...lines.map((line) => paragraph(line, { spacing: 'Small' })),
      paragraph(words('known.microsoft365'), { isSubtle: true, size: 'Small' }),
    ],
    [link(words('known.open'), url)],
  )
}
