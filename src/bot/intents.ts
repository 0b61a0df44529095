import { commandList, type CommandName } from './commands.ts'
import { asPhrase } from './asPhrase.ts'

const patterns = commandList.flatMap(({ name, patterns }) =>
  patterns.map((pattern) => ({
    name,
    pattern: new RegExp(`^(?:(?:hi|hello|hey) )?${pattern}$`),
  })),
)

/** The command that a text asks for, whatever its case and punctuation; null if there is none. */
export function commandOf(text: string): CommandName | null {
  const plain = asPhrase(text)
  return patterns.find(({ pattern }) => pattern.test(plain))?.name ?? null
}
