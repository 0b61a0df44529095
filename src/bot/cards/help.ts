import { card, heading, paragraph, type AdaptiveCard, type CardElement } from './card.ts'

const abilities: { ask: string; does: string; forManagers: boolean }[] = [
  {
    ask: 'Send me a picture',
    does: 'I show you the crop; tap Confirm to set it.',
    forManagers: false,
  },
  { ask: 'Say “my photo”', does: 'I show you the photo you have now.', forManagers: false },
  { ask: 'Say “remove my photo”', does: 'I ask once more, then remove it.', forManagers: false },
  {
    ask: 'Say “who is missing a photo?”',
    does: 'I count who has none, by department.',
    forManagers: true,
  },
]

/** What can be asked; the part for managers is shown to managers only. */
export function helpCard(manages: boolean): AdaptiveCard {
  return card([heading('What I can do'), ...abilityList(manages)])
}

/** The first thing somebody reads after installing the app. */
export function welcomeCard(): AdaptiveCard {
  return card([
    heading('Hi, I am Likeness'),
    paragraph('I look after your profile photo in Microsoft 365.'),
    ...abilityList(false),
  ])
}

function abilityList(manages: boolean): CardElement[] {
  return abilities
    .filter((ability) => manages || !ability.forManagers)
    .map((ability) => ({
      type: 'Container',
      spacing: 'Small',
      items: [
        paragraph(ability.ask, { weight: 'Bolder' }),
        paragraph(ability.does, { isSubtle: true, spacing: 'None' }),
      ],
    }))
}
