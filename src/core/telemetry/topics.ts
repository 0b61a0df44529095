import { channel } from 'node:diagnostics_channel'

/** One request to Graph, or one request within a batch, without its retries. */
interface GraphAnswered {
  method: string
  /** `lost` = there was no answer */
  status: number | 'lost'
  inBatch: boolean
  /** null within a batch */
  seconds: number | null
}

/** One person's change within a run. */
interface ItemEnded {
  /** its last state */
  outcome: string
  code: string | null
}

/** A request that people, the bot's channel or an operator made. */
interface RequestAnswered {
  method: string
  /** the route with its parameters' names, never with their values; null = no route fits */
  route: string | null
  status: number
  seconds: number
}

/** A picture that an imaging process worked on. */
interface PictureEnded {
  /** `answered`, or why the process has to be replaced */
  ending: string
  seconds: number
}

interface Topic<Message> {
  publish(message: Message): void
  /** @returns a function that ends it */
  subscribe(listener: (message: Message) => void): () => void
}

/** What happens in this process, for whoever measures it. Publishing costs next to nothing while nobody listens. */
export const telemetry = {
  graphAnswered: topic<GraphAnswered>('likeness:graph-answered'),
  itemEnded: topic<ItemEnded>('likeness:item-ended'),
  requestAnswered: topic<RequestAnswered>('likeness:request-answered'),
  pictureEnded: topic<PictureEnded>('likeness:picture-ended'),
  imagingProcessStarted: topic<null>('likeness:imaging-process-started'),
}

function topic<Message>(name: string): Topic<Message> {
  const messages = channel(name)
  return {
    publish: (message) => messages.publish(message),
    subscribe(listener) {
      const receive = (message: unknown): void => listener(message as Message)
      messages.subscribe(receive)
      return () => {
        messages.unsubscribe(receive)
      }
    },
  }
}
