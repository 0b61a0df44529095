/** What is wrong with a file name pattern; shown after "This pattern can't be used." */
export const pattern = {
  'pattern.openBrace': "A brace isn't closed.",
  'pattern.unknownPlaceholder': "{placeholder} isn't one of {placeholders}.",
  'pattern.placeholderTwice': 'A placeholder occurs twice.',
  'pattern.tooManyParts': 'Use at most {max, number} placeholders and asterisks.',
  'pattern.identifiesNoOne':
    "It identifies no one. Add an ID such as '{employeeId}', or '{givenName}' and '{surname}'.",
  'pattern.noAsterisk': "Leave out '*': it can stand for anything, so no name can be made of it.",
  'pattern.noSeparator': 'Put something between {first} and {second}.',
} as const
