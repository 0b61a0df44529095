import { ExecuteAction, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards'
import * as z from 'zod'

/** What pressing something in a card asks for. */
export type Press =
  | { kind: 'execute'; verb: string; data: unknown }
  | { kind: 'submit'; data: unknown }
  /** a button that says something in the person's name */
  | { kind: 'say'; text: string }
  | { kind: 'open'; url: string }

const saying = z.object({
  msteams: z.union([
    z.object({ type: z.literal('imBack'), value: z.string() }).transform((it) => it.value),
    z.object({ type: z.literal('messageBack'), text: z.string() }).transform((it) => it.text),
  ]),
})

/** Null for what the card does by itself, such as showing a part of it. */
export function pressOf(action: Action): Press | null {
  if (action instanceof OpenUrlAction) {
    return action.url === undefined ? null : { kind: 'open', url: action.url }
  }
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', verb: action.verb, data: action.data ?? {} }
  }
  if (action instanceof SubmitAction) {
    const said = saying.safeParse(action.data)
    if (said.success) return { kind: 'say', text: said.data.msteams }
    return { kind: 'submit', data: action.data ?? {} }
  }
  return null
}
