import type { HistoryEntry, HistoryPhoto, PersonProfile } from '../../../core/model.ts'
import { translateNote } from '../../../core/pictures.ts'
import { actorName } from '../../../core/words/actorName.ts'
import type { CoreWords } from '../../../core/words/words.ts'
import type { HistoryEntryView, PersonProfileView } from '../../contract.ts'

const photoView = ({ state, until }: HistoryPhoto) => ({
  state,
  until: until?.toISOString() ?? null,
})

/** A change with its dates as text, and its notes in the language of the reader. */
export const historyEntryView = (entry: HistoryEntry, words: CoreWords): HistoryEntryView => ({
  ...entry,
  at: entry.at.toISOString(),
  actor: { ...entry.actor, name: actorName(entry.actor.name, words) },
  notes: entry.notes.map((note) => translateNote(note, words)),
  before: photoView(entry.before),
  after: photoView(entry.after),
})

export const profileView = (profile: PersonProfile, words: CoreWords): PersonProfileView => ({
  ...profile,
  lastChange: profile.lastChange && historyEntryView(profile.lastChange, words),
  seenAt: profile.seenAt?.toISOString() ?? null,
  shownBy: profile.shownBy.map(({ app, by }) => ({
    app,
    by: by.toISOString(),
    sentence: words(`shownBy.${app}`),
  })),
})
