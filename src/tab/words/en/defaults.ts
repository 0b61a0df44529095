/** Setting a default picture for people without a photo. */
export const defaults = {
  'defaults.open': 'Default picture',
  'defaults.title': 'Set a default picture for {count, plural, one {# person} other {# people}}',
  'defaults.kind': 'Picture',
  'defaults.kind.initials': 'Initials on a color',
  'defaults.kind.file': 'One picture for everyone',

  'defaults.colours': 'Colors',
  'defaults.colours.hint':
    'Up to {max, number} color codes, such as #0078d4. Each person keeps the same color.',
  'defaults.colours.none': 'Type at least one color code.',
  'defaults.colours.tooMany': 'Use at most {max, number} colors.',
  'defaults.colours.wrong': '“{part}” is not a color code. Type it like #0078d4.',
  'defaults.colours.select': 'Select up to {max, number}. Each person keeps the same color.',
  'defaults.colours.few': 'Select at least one color.',
  'defaults.colours.many': 'Select at most {max, number} colors.',
  'defaults.colours.own': 'Add a color of your own',
  'defaults.colours.own.hint': 'Type its code, such as #0078d4.',
  'defaults.colours.add': 'Add',
  'defaults.colours.reset': 'Use the suggested colors',
  'defaults.colour':
    '{name, select, blue {Blue} teal {Teal} green {Green} brown {Brown} red {Red} purple {Purple} violet {Violet} other {Plum}}',
  'defaults.examples': 'Examples',

  'defaults.file': 'Picture for everyone',
  'defaults.file.hint': 'JPEG, PNG, WebP, HEIC and other formats, up to {megabytes, number} MB.',
  'defaults.file.choose': 'Choose a picture',
  'defaults.file.another': 'Choose another picture',
  'defaults.file.drop': 'Or drop it here.',
  'defaults.file.preparing': 'Preparing the picture',
  'defaults.file.alt': 'The picture as it will be set',

  'defaults.replace': 'Also replace photos that people have',
  'defaults.text':
    "{existing, select, replace {{withPhoto, plural, =0 {As far as we know, no one selected has a photo.} one {# of them has a photo, which is replaced.} other {# of them have a photo, which is replaced.}} Each photo is kept before it is replaced, so you can undo this.} other {{withPhoto, plural, =0 {As far as we know, no one selected has a photo.} one {# of them has a photo and keeps it.} other {# of them have a photo and keep it.}} Anyone whose photo isn't known yet is checked first. You can undo this.}}",
  'defaults.allHave':
    '{count, plural, one {This person already has a photo.} other {All # people already have a photo.}} To set a default picture anyway, select “Also replace photos that people have”.',
  'defaults.set': 'Set default pictures',
} as const
