/** The elements of Adaptive Cards 1.5 that the bot uses (https://adaptivecards.io/explorer). */

import type { CardPictureAbout } from '../../core/contracts.ts'
import type { Button } from '../commands.ts'
import type { BotWords } from '../words/words.ts'

/** Whose a picture is and what it is of, for whoever gives it an address. No part of the card: it is not in its JSON. */
export const PICTURE_ABOUT: unique symbol = Symbol('pictureAbout')

export type PictureAbout = Partial<Omit<CardPictureAbout, 'shownTo'>>

export interface CardElement {
  type: string
  [PICTURE_ABOUT]?: PictureAbout
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

/** For our own sentences only: a TextBlock renders Markdown. */
export function paragraph(text: string, look: Record<string, unknown> = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...look }
}

/** For what people wrote (names, departments): a TextRun doesn't render Markdown. */
export function verbatim(text: string, look: Record<string, unknown> = {}): CardElement {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] }
}

/**
 * A JPEG as a data URI, since clients fetch pictures without a token; `pictures/linkedPictures.ts` makes addresses of them.
 * @param about absent = of the person whose chat it is, or their photo
 */
export function picture(jpeg: Buffer, altText: string, about: PictureAbout = {}): CardElement {
  return {
    type: 'Image',
    [PICTURE_ABOUT]: about,
    url: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
    altText,
    width: '120px',
  }
}

/** A picture on the left, text on the right. */
export function beside(image: CardElement, text: CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'auto', items: [image] },
      { type: 'Column', width: 'stretch', items: text, verticalContentAlignment: 'Center' },
    ],
  }
}

/**
 * A button that the bot handles. Clients without Action.Execute send the data of the fallback in a message, so the data
 * includes the verb.
 */
export function executeButton(
  title: string,
  data: Button,
  style: 'default' | 'positive' | 'destructive' = 'default',
): CardElement {
  return {
    type: 'Action.Execute',
    title,
    verb: data.verb,
    data,
    style,
    fallback: { type: 'Action.Submit', title, data, style },
  }
}

/** The button that opens one's own photo in the tab; none if `tab` is null. */
export function openPhoto(words: BotWords, tab: string | null): CardElement[] {
  return tab === null ? [] : [link(words('photo.open'), tab)]
}

export function link(title: string, url: string): CardElement {
  return { type: 'Action.OpenUrl', title, url }
}
