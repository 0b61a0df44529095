import { ExecuteAction, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards'
import * as z from 'zod'

/** What a pressed button of a card does. */
export type Press =
  | { kind: 'execute'; verb: string; data: unknown }
  | { kind: 'submit'; data: unknown }
  /** sends a message as the person (imBack, messageBack) */
  | { kind: 'say'; text: string }
  | { kind: 'open'; url: string }

const messageAction = z.object({
  msteams: z.union([
    z.object({ type: z.literal('imBack'), value: z.string() }).transform((it) => it.value),
    z.object({ type: z.literal('messageBack'), text: z.string() }).transform((it) => it.text),
  ]),
})

/** Null for actions that the card handles itself, such as Action.ToggleVisibility. */
export function pressOf(action: Action): Press | null {
  if (action instanceof OpenUrlAction) {
    return action.url === undefined ? null : { kind: 'open', url: action.url }
  }
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', verb: action.verb, data: action.data ?? {} }
  }
  if (action instanceof SubmitAction) {
    const message = messageAction.safeParse(action.data)
    if (message.success) return { kind: 'say', text: message.data.msteams }
    return { kind: 'submit', data: action.data ?? {} }
  }
  return null
}
