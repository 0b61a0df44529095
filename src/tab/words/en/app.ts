/** The frame around the pages: opening, signing in, and what shows outside of Teams. */
export const app = {
  'app.opening': 'Opening Likeness',
  'app.signingIn': 'Signing you in',
  'app.outside.title': 'Open Likeness in Microsoft Teams',
  'app.outside.text':
    'This page works only inside Teams, which tells it who you are. In Teams, choose Apps, search for Likeness, and open it.',
  'app.back': 'Back to gallery',
  'app.clearSearch': 'Clear search',
} as const
