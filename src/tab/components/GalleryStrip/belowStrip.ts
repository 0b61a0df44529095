import type { PositioningProps } from '@fluentui/react-components'

/**
 * Where the strip's menus open. Never above it, not even in a window too low for them, as at 400% zoom: what is above the page
 * can't be scrolled to, what is below can.
 */
export const belowStrip: PositioningProps = {
  position: 'below',
  align: 'end',
  fallbackPositions: ['below'],
}
