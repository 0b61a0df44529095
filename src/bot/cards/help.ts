import { commandList } from '../commands.ts'
import type { BotWords } from '../words/words.ts'
import { card, heading, paragraph, type AdaptiveCard, type CardElement } from './card.ts'

/** What people can ask for; commands for admins are shown only if `manages`. */
export function helpCard(words: BotWords, manages: boolean): AdaptiveCard {
  return card([heading(words('help.title')), ...abilities(words, manages)])
}

/** The first message after the app is installed. */
export function welcomeCard(words: BotWords): AdaptiveCard {
  return card([
    heading(words('welcome.title')),
    paragraph(words('welcome.text')),
    ...abilities(words, false),
  ])
}

function abilities(words: BotWords, manages: boolean): CardElement[] {
  const shown = commandList.filter(
    ({ name, audience }) => name !== 'help' && (manages || audience === 'everyone'),
  )
  return [
    ability(words('help.send'), words('help.send.text')),
    ...shown.map(({ phrase, description }) =>
      ability(words('help.say', { phrase }), words(description)),
    ),
  ]
}

function ability(title: string, text: string): CardElement {
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      paragraph(title, { weight: 'Bolder' }),
      paragraph(text, { isSubtle: true, spacing: 'None' }),
    ],
  }
}
