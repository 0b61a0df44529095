import { invitation } from '../cloud/invitation.ts'
import { commandList } from '../commands.ts'
import type { BotWords } from '../words/words.ts'
import { card, heading, openPhoto, paragraph, type AdaptiveCard, type CardElement } from './card.ts'

/**
 * What people can ask for; commands for admins are shown only if `manages`. `tab`: the address of one's own photo, where
 * no picture can be sent to the bot, else null.
 */
export function helpCard(words: BotWords, manages: boolean, tab: string | null): AdaptiveCard {
  const body = [heading(words('help.title')), ...abilities(words, manages, tab)]
  return card(body, openPhoto(words, tab))
}

/** The first message after the app is installed. */
export function welcomeCard(words: BotWords, tab: string | null): AdaptiveCard {
  const body = [
    heading(words('welcome.title')),
    paragraph(words('welcome.text')),
    ...abilities(words, false, tab),
  ]
  return card(body, openPhoto(words, tab))
}

function abilities(words: BotWords, manages: boolean, tab: string | null): CardElement[] {
  const shown = commandList.filter(
    ({ name, audience }) => name !== 'help' && (manages || audience === 'everyone'),
  )
  return [
    ability(invitation(words, tab, 'help.send'), invitation(words, tab, 'help.send.text')),
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
