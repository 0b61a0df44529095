import { useEffect, useState } from 'react'
import { followChat, install } from '../sandboxClient.ts'

/** Installs the app for a person, and counts the bot's messages that arrive while the chat is not shown. */
export function useUnread(
  persona: string | null,
  locale: string | null,
  chatShown: boolean,
): number {
  const [seen, setSeen] = useState({ persona, chatShown, unread: 0 })
  if (seen.persona !== persona || seen.chatShown !== chatShown)
    setSeen({ persona, chatShown, unread: 0 })
  useEffect(() => {
    if (persona !== null) void install(persona, locale)
  }, [persona, locale])
  useEffect(() => {
    if (persona === null || chatShown) return undefined
    return followChat(persona, () =>
      setSeen((before) => ({ ...before, unread: before.unread + 1 })),
    )
  }, [persona, chatShown])
  return seen.unread
}
