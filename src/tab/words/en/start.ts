/** Why the tab has not opened yet, or can't. */
export const start = {
  'start.service.late': "The service hasn't answered yet.",
  'start.service.late.next':
    'This page opens as soon as it does. You can also check your connection, then try again.',
  'start.host.late': "The app around this page doesn't answer.",
  'start.host.late.next':
    "Likeness opens inside Teams, Outlook, or the Microsoft 365 app, which tell it who you are. Reload the page. If that doesn't help, close that app and open it again.",
  'start.host.failed': "The app around this page can't open Likeness.",
  'start.host.failed.next':
    "Reload the page. If that doesn't help, close that app and open it again.",
  'start.token.late': "{host} hasn't signed you in yet.",
  'start.token.late.next':
    'If {host} asks you something, answer there, and this page opens. Otherwise, try again.',

  'start.token.setup': "{host} can't sign anybody in to Likeness.",
  'start.token.setup.next':
    'Ask your administrator to check the app registration of Likeness: the Application ID URI, its scope, and the authorised client applications.',
  'start.token.consent': 'Likeness needs your consent to know who you are.',
  'start.token.consent.next':
    "Try again and accept what {host} shows. If you can't, ask your administrator to consent for everyone.",
  'start.token.again': '{host} needs you to confirm who you are.',
  'start.token.again.next':
    'Try again and answer what {host} shows. If it shows nothing, sign out of {host} and sign in again.',
  'start.token.cancelled': 'The sign-in was cancelled.',
  'start.token.cancelled.next': 'Try again and complete it.',
  'start.token.window': "{host} couldn't open the window to sign in.",
  'start.token.window.next': 'Allow pop-up windows for {host}, then try again.',
  'start.token.slow': '{host} took too long to sign you in.',
  'start.token.slow.next': 'Try again. If it keeps happening, close {host} and open it again.',
  'start.token.other': "{host} couldn't sign you in.",
  'start.token.other.next':
    'Try again. If it keeps happening, sign out of {host} and sign in again.',
} as const
