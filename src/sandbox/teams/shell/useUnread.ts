import { useEffect, useState } from 'react'
import { followChat, install } from '../sandboxClient.ts'

/** Installs the app for a person, and counts what the bot says to them while they do not look at the chat. */
export function useUnread(persona: string | null, looking: boolean): number {
  const [seen, setSeen] = useState({ persona, looking, unread: 0 })
  if (seen.persona !== persona || seen.looking !== looking) setSeen({ persona, looking, unread: 0 })
  useEffect(() => {
    if (persona !== null) void install(persona)
  }, [persona])
  useEffect(() => {
    if (persona === null || looking) return undefined
    return followChat(persona, () =>
      setSeen((before) => ({ ...before, unread: before.unread + 1 })),
    )
  }, [persona, looking])
  return seen.unread
}
