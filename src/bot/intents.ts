export type Intent = 'help' | 'missing' | 'mine' | 'remove' | 'unknown'

const photo = '(?:profile )?(?:photo|picture|pic|image|avatar)s?'
const people = '(?:who|whos|show|list|how many|which|people|anyone|anybody|everyone|everybody)'
const lacks = '(?:no|without|lacks?|lacking|not have|doesnt have|dont have|needs?)'

/** What people say, with or without a greeting before it; the first that fits the whole text wins. */
const phrases: { intent: Intent; says: RegExp }[] = [
  phrase('help', '(?:hi|hello|hey)(?: there| likeness)?'),
  phrase('help', 'good (?:morning|afternoon|evening|day)'),
  phrase('help', '(?:help|start|commands|menu|what can (?:you|i) do)(?: me)?'),
  phrase('remove', `(?:remove|delete|clear) (?:my |the )?${photo}`),
  phrase('mine', `(?:(?:show|see|view)(?: me)? |what is |whats )?my ${photo}`),
  phrase('missing', `(?:missing|without)(?: an?| any)?(?: ${photo})?`),
  phrase('missing', `${people}\\b.*\\bmissing(?:\\b.*)?`),
  phrase('missing', `${people}\\b.*\\b${lacks}\\b.*${photo}`),
]

function phrase(intent: Intent, words: string): { intent: Intent; says: RegExp } {
  return { intent, says: new RegExp(`^(?:(?:hi|hello|hey) )?${words}$`) }
}

/** What is asked, whatever the case and punctuation; `unknown` when it is none of the phrases. */
export function intentOf(text: string): Intent {
  const words = plainWords(text.slice(0, 500))
  return phrases.find(({ says }) => says.test(words))?.intent ?? 'unknown'
}

/** Lower case, without mentions, punctuation and courtesies, words parted by one space. */
function plainWords(text: string): string {
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
