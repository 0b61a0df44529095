/** The frame around the pages: opening, signing in, and what shows outside of Teams. */
export const app = {
  'app.opening': 'Opening Likeness',
  'app.signingIn': 'Signing you in',
  'app.reload': 'Reload',
  'app.fallback.title': "Likeness couldn't open",
  'app.fallback.text':
    "Reload the page. If that doesn't help, close Likeness and open it again, or update your browser.",
  'app.fallback.details': 'Details',
  'app.host.teams': 'Teams',
  'app.host.outlook': 'Outlook',
  'app.host.microsoft365': 'Microsoft 365',
  'app.outside.title': 'Open Likeness in Microsoft Teams',
  'app.outside.text':
    'This page works inside Teams, Outlook, and the Microsoft 365 app, which tell it who you are. Choose Apps there, search for Likeness, and open it.',
  'app.outside.open': 'Open in Teams',
  'app.guest.title': "Guests can't manage photos here",
  'app.guest.text':
    'You are a guest in this organization. Set your photo in your own organization, or ask an administrator of this one to allow it for guests.',
  'app.back': 'Back to gallery',
  'app.backToMine': 'Back to my photo',
  'app.clearSearch': 'Clear search',
} as const
