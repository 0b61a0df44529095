import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { askHistory, followChat, say, type Message } from '../server.ts'
import { outgoing } from './files.ts'
import type { Draft } from './useDraft.ts'

/** A turn of the person's: something said, or a button pressed in a card. */
export type Turn =
  ({ kind: 'say' } & Draft) | { kind: 'act'; verb: string; data: unknown; messageId: string }

/**
 * One person's chat with the bot. The server's history is the truth: it is read again after every turn and
 * whenever the bot says something on its own.
 */
export function useChat(persona: string) {
  const queries = useQueryClient()
  const key = ['chat', persona]
  const history = useQuery({ queryKey: key, queryFn: () => askHistory(persona) })
  const turn = useMutation({
    mutationFn: async (turn: Turn) => say(persona, await utterance(turn)),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })

  useEffect(
    () =>
      followChat(persona, () => void queries.invalidateQueries({ queryKey: ['chat', persona] })),
    [persona, queries],
  )

  return {
    messages: history.data?.messages ?? noMessages,
    loading: history.isPending,
    /** the turn the bot is busy with */
    underWay: turn.isPending ? turn.variables : null,
    problem: turn.error ?? history.error,
    take: turn.mutate,
    dismissProblem: turn.reset,
  }
}

const noMessages: Message[] = []

async function utterance(turn: Turn) {
  if (turn.kind === 'act') {
    return { action: { verb: turn.verb, data: turn.data, messageId: turn.messageId } }
  }
  return {
    ...(turn.text.trim() === '' ? {} : { text: turn.text.trim() }),
    ...(turn.files.length === 0
      ? {}
      : { files: await Promise.all(turn.files.map(outgoing)), inline: turn.inline }),
  }
}
