/** Details of a refused sign-in: what an administrator searches for, or how wrong the clock is. */
export const entra = {
  'entra.correlationId': 'correlation ID {id}',
  'entra.clockAhead': 'the clock is {minutes, plural, one {# minute} other {# minutes}} fast',
  'entra.clockBehind': 'the clock is {minutes, plural, one {# minute} other {# minutes}} slow',
} as const
