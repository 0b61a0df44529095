import { CounterBadge, mergeClasses } from '@fluentui/react-components'
import {
  ChatFilled,
  ChatRegular,
  ImageMultipleFilled,
  ImageMultipleRegular,
} from '@fluentui/react-icons'
import type { MouseEvent } from 'react'
import type { Address } from '../address.ts'
import { words } from '../words.ts'
import { useStyles } from './shell.styles.ts'

const places = [
  { page: 'photos', label: words.photos, icon: ImageMultipleRegular, chosen: ImageMultipleFilled },
  { page: 'chat', label: words.chat, icon: ChatRegular, chosen: ChatFilled },
] as const

/** The navigation: at the left, or along the bottom of a phone. */
export function Rail({
  page,
  hasChat,
  unread,
  onGo,
}: {
  page: Address['page']
  /** Outlook and the Microsoft 365 app have no chat with the bot */
  hasChat: boolean
  /** messages of the bot that arrived while the chat was not shown */
  unread: number
  onGo: (page: Address['page']) => void
}) {
  const styles = useStyles()
  const follow = (to: Address['page']) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onGo(to)
  }
  return (
    <nav className={styles.rail} aria-label={words.navigation}>
      {places.map(({ page: to, label, icon, chosen }) => {
        if (to === 'chat' && !hasChat) return null
        const here = to === page
        const Icon = here ? chosen : icon
        return (
          <a
            key={to}
            href={`#/${to}`}
            className={mergeClasses(styles.place, here && styles.placeChosen)}
            aria-current={here ? 'page' : undefined}
            onClick={follow(to)}
          >
            <Icon fontSize={24} aria-hidden />
            {label}
            {to === 'chat' && unread > 0 && (
              <CounterBadge
                className={styles.unread}
                count={unread}
                size="small"
                color="danger"
                aria-label={words.unread(unread)}
              />
            )}
          </a>
        )
      })}
    </nav>
  )
}
