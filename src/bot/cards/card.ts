/** The few pieces of Adaptive Cards 1.5 that our cards are made of (adaptivecards.io/explorer). */

export interface CardElement {
  type: string
  [property: string]: unknown
}

export interface AdaptiveCard {
  $schema: string
  type: 'AdaptiveCard'
  version: '1.5'
  body: CardElement[]
  actions?: CardElement[]
}

export function card(body: CardElement[], actions: CardElement[] = []): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body,
    ...(actions.length > 0 && { actions }),
  }
}

export function heading(text: string): CardElement {
  return { type: 'TextBlock', text, size: 'Medium', weight: 'Bolder', wrap: true, style: 'heading' }
}

/** Our own words; Markdown is read, so nothing that people wrote goes in here. */
export function paragraph(text: string, look: Record<string, unknown> = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...look }
}

/** Words of people (names, departments): a TextRun reads no Markdown, so they need no escaping. */
export function verbatim(text: string, look: Record<string, unknown> = {}): CardElement {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] }
}

/** A JPEG inside the card itself: clients fetch pictures without a token. */
export function picture(jpeg: Buffer, altText: string): CardElement {
  return {
    type: 'Image',
    url: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
    altText,
    width: '120px',
  }
}

/** Picture on the left, words on the right. */
export function beside(image: CardElement, words: CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', items: [image] },
      { type: 'Column', width: 'stretch', items: words, verticalContentAlignment: 'Center' },
    ],
  }
}

/**
 * A button that comes back to the bot. Clients without Action.Execute use the fallback, which sends the same data in a
 * message; therefore the verb is in the data as well.
 */
export function button(
  title: string,
  verb: string,
  data: Record<string, string>,
  style: 'default' | 'positive' | 'destructive' = 'default',
): CardElement {
  const all = { ...data, verb }
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: all,
    style,
    fallback: { type: 'Action.Submit', title, data: all, style },
  }
}

export function link(title: string, url: string): CardElement {
  return { type: 'Action.OpenUrl', title, url }
}
