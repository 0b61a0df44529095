import type { Access } from '../../core/model.ts'
import { invitation } from '../cloud/invitation.ts'
import { commandList } from '../commands.ts'
import { languageOf, type BotWords } from '../words/words.ts'
import { askButton } from './answers/ask.ts'
import { card, heading, openPhoto, paragraph, type AdaptiveCard, type CardElement } from './card.ts'

type Allowed = Pick<Access, 'manage' | 'changesOwnPhoto'>

/**
 * What people can ask for, if they may. `tab`: the address of one's own photo, where
 * no picture can be sent to the bot, else null.
 */
export function helpCard(words: BotWords, access: Allowed, tab: string | null): AdaptiveCard {
  const body = [heading(words('help.title')), ...abilities(words, access, tab)]
  const forAdmins = access.manage === null ? [] : [askButton(words, 'digest')]
  return card(body, [...openPhoto(words, tab), ...forAdmins])
}

/** The first message after the app is installed. */
export function welcomeCard(words: BotWords, tab: string | null): AdaptiveCard {
  const body = [
    heading(words('welcome.title')),
    paragraph(words('welcome.text')),
    ...abilities(words, { manage: null, changesOwnPhoto: 'atOnce' }, tab),
  ]
  return card(body, openPhoto(words, tab))
}

function abilities(
  words: BotWords,
  { manage, changesOwnPhoto }: Allowed,
  tab: string | null,
): CardElement[] {
  const changes = changesOwnPhoto !== null
  const shown = commandList.filter(
    ({ name, audience }) =>
      name !== 'help' &&
      (changes || (name !== 'remove' && name !== 'undo')) &&
      (manage !== null || audience === 'everyone'),
  )
  const send = ability(
    invitation(words, tab, 'help.send'),
    invitation(words, tab, 'help.send.text'),
  )
  return [
    ...(changes ? [send] : []),
    ...shown.map(({ phrases, description }) =>
      ability(words('help.say', { phrase: phrases[languageOf(words)] }), words(description)),
    ),
    ...(manage === null || tab !== null
      ? []
      : [ability(words('help.others'), words('help.others.text'))]),
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
