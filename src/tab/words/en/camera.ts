/** Taking a picture with the camera. */
export const camera = {
  'camera.open': 'Take a photo',
  'camera.title': 'Take a photo',
  'camera.asking': 'Starting the camera. Allow it if you are asked.',
  'camera.preview': 'What the camera shows, mirrored',
  'camera.taken': 'The photo you took',
  'camera.take': 'Take photo',
  'camera.retake': 'Retake',
  'camera.use': 'Use photo',
  'camera.again': 'Try again',
  'camera.cancel': 'Cancel',

  'camera.refused': "The camera isn't allowed here.",
  'camera.refused.next':
    'In Teams on the web, select App permissions at the top right of this page. On the desktop, open Settings, then App permissions. Turn on the camera for this app, and try again.',
  'camera.noCamera': 'No camera was found.',
  'camera.noCamera.next': 'Connect one and try again, or choose a picture instead.',
  'camera.inUse': 'The camera is in use by another app.',
  'camera.inUse.next': 'End the call or close the app that uses it, and try again.',
  'camera.notSecure': "The camera can't be used on this page, because its connection isn't secure.",
  'camera.notSecure.next': 'Choose a picture instead, or ask your administrator to use HTTPS.',
  'camera.failed': "The camera didn't start.",
  'camera.failed.next': 'Try again, or choose a picture instead.',
} as const
