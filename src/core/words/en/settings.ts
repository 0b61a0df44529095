/** Why a setting can't be stored, who changed them, and what they ask of a photo. */
export const settingWords = {
  'setting.leastSidePx': 'Type a whole number from {min, number} to {max, number}.',
  'setting.retentionDays': 'Type a whole number from 1 to {max, number}.',
  'setting.leaverDays': 'Type a whole number from 1 to {max, number}.',
  'setting.languages': 'Choose at least one language.',
  'setting.defaultColours': 'Use 1 to {max, number} color codes such as #0078d4.',
  'settings.changedAgo': '{name} changed the settings {duration} ago.',
  'settings.changedOn': '{name} changed the settings on {date}.',
  'photo.belowLeastSide':
    'This is only {pixels, plural, one {# pixel} other {# pixels}} wide. Your organization asks for at least {least, number}.',
} as const
