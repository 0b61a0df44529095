import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { fetchHistory, followChat, say, type ChatActivity, type Message } from '../sandboxClient.ts'
import { outgoing } from './files.ts'
import { noticeOf } from './timeline.ts'
import type { Draft } from './useDraft.ts'

/** What a person sends: a message, or a button press. */
export type Turn =
  ({ kind: 'say' } & Draft) | { kind: 'act'; verb: string | null; data: unknown; messageId: string }

/**
 * A person's chat with the bot. The history is fetched again after every turn and for every message that the bot sends
 * on its own.
 */
export function useChat(persona: string, locale: string | null) {
  const queries = useQueryClient()
  const key = ['chat', persona]
  const history = useQuery({ queryKey: key, queryFn: () => fetchHistory(persona) })
  const turn = useMutation({
    mutationFn: async (turn: Turn) => say(persona, locale, await utterance(turn)),
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
    /** the turn that the bot has not answered yet */
    underWay: turn.isPending ? turn.variables : null,
    notice: noticeFor(turn.error ?? history.error, turn.data?.activities),
    take: turn.mutate,
    dismissNotice: turn.reset,
  }
}

const noMessages: Message[] = []

function noticeFor(error: Error | null, answered: ChatActivity[] | undefined) {
  if (error !== null) return { failed: true, sentence: error.message }
  return answered === undefined ? null : noticeOf(answered)
}

async function utterance(turn: Turn) {
  if (turn.kind === 'act') {
    const { verb, data, messageId } = turn
    return { action: { ...(verb === null ? {} : { verb }), data, messageId } }
  }
  return {
    ...(turn.text.trim() === '' ? {} : { text: turn.text.trim() }),
    ...(turn.files.length === 0
      ? {}
      : { files: await Promise.all(turn.files.map(outgoing)), inline: turn.inline }),
  }
}
