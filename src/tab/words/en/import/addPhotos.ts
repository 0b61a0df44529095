/** The page on which files are added, checked against people, and sent. */
export const addPhotos = {
  'addPhotos.title': 'Add photos',
  'addPhotos.moreFiles': 'Add more files',
  'addPhotos.matching': 'Looking for people: {done, number} of {all, number} files',
  'addPhotos.matchingProgress': 'Looking for people',
  // choosing files
  'addPhotos.dropZone': 'Add pictures',
  'addPhotos.drop': 'Drop pictures, folders, or ZIP files here',
  'addPhotos.nothingSent': "Nothing is sent or changed until you've reviewed it.",
  'addPhotos.readingFolders':
    'Reading folders: {count, plural, one {# file} other {# files}} so far',
  'addPhotos.chooseFiles': 'Choose files',
  'addPhotos.chooseFolder': 'Choose a folder',
  'addPhotos.useSamples': 'Use sample photos',
  'addPhotos.naming':
    'Files are matched to people by name: email address, user name, employee ID, or full name. For example:',
  'addPhotos.example.email': 'ana.mueller@contoso.com.jpg',
  'addPhotos.example.id': '100234.png',
  'addPhotos.example.name': 'Sales/Ana Müller.jpg',
  'addPhotos.formats':
    'You can add JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF, and BMP files of up to {megabytes, number} MB each.',
  'addPhotos.listHint':
    "If the file names don't identify anyone, add a list too: a CSV or Excel (XLSX) file with one column for the file and one for the person.",
  'addPhotos.files': 'Files',
  'addPhotos.folder': 'Folder',
  // all files
  'addPhotos.tools': 'Options for all files',
  'addPhotos.downloadPlan': 'Download plan',
  'addPhotos.planAsExcel': 'Excel (XLSX)',
  'addPhotos.planAsCsv': 'CSV',
  'addPhotos.downloadPlanAsExcel': 'Download plan as Excel (XLSX)',
  'addPhotos.downloadPlanAsCsv': 'Download plan as CSV',
  'addPhotos.planFileName': 'photo plan {date}',
  'addPhotos.startOver': 'Start over',
  'addPhotos.startOver.title': 'Start over?',
  'addPhotos.startOver.text':
    "This removes every file from the list, and you'll lose your decisions about {count, plural, one {# file} other {# files}}. No photo is changed.",
  'addPhotos.startOver.cancel': 'Keep files',
  // what happens next
  'addPhotos.name': 'Name',
  'addPhotos.name.of': '{source}, {month}',
  'addPhotos.name.none': 'Photos, {date}',
  'addPhotos.audience': 'For',
  'addPhotos.audience.replace': 'Everyone',
  'addPhotos.audience.keep': 'Only people without a photo',
  'addPhotos.audience.only': 'Only people with a photo',
  'addPhotos.preparing': 'Preparing: {done, number} of {all, number}',
  'addPhotos.back': 'Back',
  'addPhotos.check': '{count, plural, =0 {Check} one {Check # photo} other {Check # photos}}',
} as const
