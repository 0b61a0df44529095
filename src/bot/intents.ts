import { commandList, type CommandName } from './commands.ts'

/** The rest of a longer text is ignored; every phrase is far shorter. */
const MAX_CHARACTERS = 500

const patterns = commandList.flatMap(({ name, patterns }) =>
  patterns.map((pattern) => ({
    name,
    pattern: new RegExp(`^(?:(?:hi|hello|hey) )?${pattern}$`),
  })),
)

/** The command that a text asks for, whatever its case and punctuation; null if there is none. */
export function commandOf(text: string): CommandName | null {
  const plain = plainText(text.slice(0, MAX_CHARACTERS))
  return patterns.find(({ pattern }) => pattern.test(plain))?.name ?? null
}

/** Lower case, single spaces, no mentions, no punctuation, no "please". */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<at[^>]*>.*?<\/at>/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bplease\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
