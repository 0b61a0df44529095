import { mergeClasses, ProgressBar } from '@fluentui/react-components'
import * as AdaptiveCards from 'adaptivecards'
import { useEffect, useRef } from 'react'
import { markdownToHtml } from '../markdown.ts'
import { words } from '../words.ts'
import { useStyles } from './Card.styles.ts'
import { hostConfig } from './hostConfig.ts'
import { pressOf, type Press } from './press.ts'

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text)
  result.didProcess = true
}

interface CardProps {
  /** the card's JSON; the card is rendered again when it is another object */
  content: unknown
  /** a turn is in progress, so nothing can be pressed */
  disabled: boolean
  /** the turn in progress is a button of this card */
  working: boolean
  onPress: (press: Press) => void
}

/** An Adaptive Card, rendered by Microsoft's library and styled like Fluent. */
export function Card({ content, disabled, working, onPress }: CardProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const press = useRef(onPress)
  useEffect(() => {
    press.current = onPress
  })

  useEffect(() => {
    const card = new AdaptiveCards.AdaptiveCard()
    card.hostConfig = hostConfig
    card.onExecuteAction = (action) => {
      const pressed = pressOf(action)
      if (pressed !== null) press.current(pressed)
    }
    card.parse(content)
    place.current?.replaceChildren(card.render() ?? words.messages.cardFailed)
  }, [content])

  return (
    <fieldset
      className={mergeClasses(styles.card, styles.actions)}
      disabled={disabled}
      aria-busy={working}
      aria-label={words.messages.card}
    >
      <div ref={place} />
      {working && <ProgressBar aria-label={words.messages.working} />}
    </fieldset>
  )
}
