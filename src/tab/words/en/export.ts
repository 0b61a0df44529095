/** Downloading photos of many people, or a list of them. */
export const exportWords = {
  'export.open': 'Download…',
  'export.title': 'Download for {count, plural, one {# person} other {# people}}',
  'export.content': 'What to download',
  'export.photos': 'Photos, as a ZIP file',
  'export.list': 'A list of these people',
  'export.format': 'Format',
  'export.format.xlsx': 'Excel (XLSX)',
  'export.format.csv': 'CSV',

  'export.pattern': 'How the files are named',
  'export.pattern.hint':
    'When you add photos, the same placeholders are read. A list in the ZIP file says who is who.',
  'export.pattern.missing': 'Type a pattern, or choose a common one.',
  'export.checking': 'Checking the names…',
  'export.nobody': 'No one here has a photo.',
  'export.example': 'Files are named like {names}.',
  'export.alike':
    '{count, plural, one {# person has the same file name as somebody else. It gets} other {# people have the same file name as somebody else. They get}} a number, as in {name}.',
  'export.otherwise':
    "{count, plural, one {# person can't be named this way. Their file has} other {# people can't be named this way. Their files have}} the sign-in name, as in {name}.",

  'export.part': 'Part',
  'export.part.hint': 'On phones, photos come in parts.',
  'export.part.people': '{part, number} of {parts, number}: people {from, number} to {to, number}',

  'export.started': 'The download has started. Your browser shows how far it is, and can stop it.',
  'export.started.part':
    'Part {part, number} has started in your browser. Choose the next part when it is done.',
  'export.download': 'Download',
  'export.cancel': 'Cancel',
  'export.close': 'Close',
} as const
