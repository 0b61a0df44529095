/** The dialog that asks about doubtful files one by one, and the field in which a person is chosen. */
export const decide = {
  'decide.title': '{count, plural, one {Last question} other {# questions}}',
  'decide.title.done': 'Done',
  'decide.done':
    '{postponed, plural, =0 {Nothing left to decide.} one {Nothing left to decide except the file you postponed.} other {Nothing left to decide except the # files you postponed.}}',
  'decide.back': 'Back',
  'decide.skip': 'Skip',
  'decide.postpone': 'Postpone',
  'decide.close': 'Close',
  'decide.finish': 'Done',
  'decide.keys': 'Keys: 1 to 9 choose, → postpones, ← goes back, 0 skips',
  'decide.which':
    '{count, plural, one {# file is} other {# files are}} for the same person. Which one do you want to use?',
  'decide.nobody': "Couldn't find anyone by this name. Search for the person, or skip the file.",
  'decide.anyway': '{reason}. Set the photo of {name} anyway?',
  'decide.who': '{match}. Who is it?',
  'decide.anotherPersonFor': 'Another person for {file}',
  'picker.search': 'Search for a person',
  'picker.similar': 'See similar names',
  'picker.several': 'Choose from {count, number} people',
  'picker.more': 'There are more people. Add another word, such as a department.',
  'picker.typeName': 'Type a name',
  'picker.searching': 'Searching…',
  'picker.nobody': "Couldn't find anyone",
  'picker.guest': 'guest',
  'picker.disabled': 'disabled',
  'picker.shared': 'room or shared mailbox',
} as const
