/** Every sentence that the Teams-like page shows. */
export const words = {
  starting: 'Starting',
  sandboxBadge: 'Sandbox',
  photos: 'Photos',
  chat: 'Chat',
  navigation: 'App',
  unread: (count: number) => `${count} unread`,
  account: {
    button: (name: string, role: string) => `${name}, ${role}. Switch account`,
    header: 'Switch account',
  },
  host: {
    button: 'Application',
    teams: 'Teams',
    outlook: 'Outlook',
    microsoft365: 'Microsoft 365',
  },
  theme: { button: 'Theme', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: { button: 'Language', 'en-us': 'English', 'qps-ploc': 'Pseudo-language' },
  faults: {
    button: 'Simulate problems',
    header: 'Simulate problems',
    clear: 'Clear all',
    consentRequired: {
      label: 'No admin consent',
      hint: 'The app doesn’t have the permissions it needs.',
    },
    mfaRequired: {
      label: 'Multifactor authentication',
      hint: 'The organization requires another sign-in step.',
    },
    policyBlocks: {
      label: 'Conditional Access blocks',
      hint: 'An access policy refuses people’s sign-in.',
    },
    secretExpired: {
      label: 'The app’s secret has expired',
      hint: 'Entra refuses the app’s client secret.',
    },
    throttle: {
      label: 'Microsoft Graph throttling',
      hint: 'The next 10 calls have to wait 2 seconds.',
    },
    latency: {
      label: 'Slow Microsoft Graph',
      hint: 'Every call takes 1.5 seconds longer.',
    },
  },
  tab: {
    loading: 'Loading Photos',
    failed: 'Couldn’t load the tab',
    reload: 'Reload',
    unreachable: (origin: string) =>
      `${origin} doesn’t respond. Check that the product is running.`,
    noReason: 'The tab gave no reason.',
  },
  messages: {
    region: (botName: string) => `Chat with ${botName}`,
    list: 'Messages',
    welcome: 'Send a picture of yourself to set your photo, or choose a prompt.',
    today: 'Today',
    typing: (botName: string) => `${botName} is typing`,
    card: 'Card',
    cardFailed: 'Couldn’t show this card.',
    working: 'Working',
    picture: 'Picture',
    file: 'File',
    actionFailed: 'Something went wrong. Please try again.',
    dismiss: 'Dismiss',
  },
  composer: {
    label: (botName: string) => `Message ${botName}`,
    placeholder: 'Type a message or add a picture',
    attach: 'Attach a picture',
    drop: 'Drop the picture to attach it',
    send: 'Send (Enter)',
    remove: (fileName: string) => `Remove ${fileName}`,
    tooLarge: (fileName: string) => `${fileName} is larger than 29 MB. Choose a smaller file.`,
    unreadable: (fileName: string) => `Couldn’t read ${fileName}.`,
  },
  sandbox: {
    unreachable: 'The sandbox doesn’t respond. Check that npm start is still running.',
    status: (status: number) => `The sandbox responded with status ${status}.`,
    unexpected: (path: string) => `Unexpected response from ${path}.`,
  },
}
