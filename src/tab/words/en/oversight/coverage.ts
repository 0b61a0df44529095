/** The page of coverage: who has a photo by department and office, night by night, and how good photos are. */
export const coverage = {
  'coverage.title': 'Coverage',
  'coverage.loading': 'Loading coverage',
  'coverage.loadingChart': 'Loading the chart',
  'coverage.days': 'Period',
  'coverage.days.option': '{days, plural, =365 {Last year} other {Last # days}}',
  'coverage.headline': '{share} of active people have a photo',
  'coverage.headline.unknown': 'Nobody has been checked for a photo yet',
  'coverage.change':
    '{points, plural, =0 {No change since {date}} one {{sign}1 percentage point since {date}} other {{sign}# percentage points since {date}}}',
  'coverage.empty': 'Nobody is in the directory yet',
  'coverage.empty.text': 'As soon as it has been read, you see here who has a photo.',

  'coverage.department': 'By department',
  'coverage.office': 'By office',
  'coverage.nights': 'Night by night',
  'coverage.quality': 'Quality of photos',
  'coverage.group.worst': 'Those with the largest share without a photo come first.',
  'coverage.group.without': '{by, select, department {No department} other {No office}}',
  'coverage.group.bar':
    '{name}: {share} {photo, select, has {with photo} none {without photo} other {not checked yet}}, {count, number} of {total, plural, one {# person} other {# people}}. Opens them.',
  'coverage.group.name': '{by, select, department {Department} other {Office}}',
  'coverage.group.showAll':
    '{by, select, department {Show all {count, number} departments} other {Show all {count, number} offices}}',
  'coverage.group.showFewer': 'Show fewer',
  'coverage.group.none':
    '{by, select, department {The directory names nobody’s department.} other {The directory names nobody’s office.}}',

  'coverage.nights.about':
    'The share of active people with a photo, counted every night. A gap is a night in which Likeness was not running.',
  'coverage.nights.none': 'The first night is counted after 2:00.',
  'coverage.nights.missing':
    '{count, plural, =0 {No night is missing.} one {# night is missing.} other {# nights are missing.}}',
  'coverage.nights.point': '{date}: {share}',

  'coverage.quality.about':
    'Likeness knows the quality of photos that were set here. The others have not been looked at.',
  'coverage.quality.none': 'Nobody has a photo yet.',
  'coverage.quality.name': '{quality, select, fine {Good} low {Low} other {Not looked at}}',
  'coverage.quality.bar':
    '{quality, select, fine {Good quality} low {Low quality} other {Not looked at}}: {share}, {count, plural, one {# photo} other {# photos}}. Opens them.',
  'coverage.quality.share': 'Share of photos',

  'coverage.column.share': 'With photo',
  'coverage.column.none': 'Without photo',
  'coverage.column.unknown': 'Not checked',
  'coverage.column.people': 'People',
  'coverage.column.before': 'On {date}',
  'coverage.column.night': 'Night',
  'coverage.column.photos': 'Photos',
  'coverage.missing': 'Not counted',
  'coverage.legend':
    '{photo, select, has {With photo} none {Without photo} other {Not checked yet}}',

  'coverage.asTable': 'Show as table',
  'coverage.asTable.of': '{title}: show as table',
  'coverage.asChart.of': '{title}: show as chart',
  'coverage.asChart': 'Show as chart',
  'coverage.save': 'Save',
  'coverage.save.of': '{title}: save',
  'coverage.save.png': 'Picture (PNG)',
  'coverage.save.csv': 'Table (CSV)',
  'coverage.fileName':
    '{of, select, departments {coverage-departments} offices {coverage-offices} nights {coverage-nights} other {coverage-quality}}',
} as const
