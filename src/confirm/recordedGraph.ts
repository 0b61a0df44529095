import type { Graph, GraphReply } from '../core/graph/request.ts'

/** A request to Graph, as `GET /users/{id}/photo`, and the answer to it. */
export interface RecordedAnswer {
  request: string
  reply: GraphReply
}

/** The product's Graph client, whose answers can be looked at, and which ends when the admin stops. */
export interface RecordedGraph {
  graph: Graph
  /** what `work` returned, and the answers that Graph gave meanwhile; not for two works at the same time */
  during<T>(work: () => Promise<T>): Promise<{ result: T; answers: RecordedAnswer[] }>
}

/** @param stopped once aborted, no further request is sent: each throws the signal's reason instead */
export function recordGraph(graph: Graph, stopped: AbortSignal): RecordedGraph {
  let recording: RecordedAnswer[] | null = null
  return {
    graph: {
      ...graph,
      async call(request, identity) {
        stopped.throwIfAborted()
        const reply = await graph.call(request, identity)
        recording?.push({ request: nameOf(request), reply })
        return reply
      },
      async batch(items, identity, options) {
        stopped.throwIfAborted()
        const replies = await graph.batch(items, identity, options)
        for (const item of items) {
          const reply = replies.get(item.id)
          if (reply) recording?.push({ request: `$batch: ${nameOf(item)}`, reply })
        }
        return replies
      },
    },
    async during(work) {
      const answers: RecordedAnswer[] = []
      recording = answers
      try {
        return { result: await work(), answers }
      } finally {
        recording = null
      }
    },
  }
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path.replace(/\/users\/[^/?]+/, '/users/{id}')}`
}
