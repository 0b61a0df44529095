/** The dialog in which the square of a photo is chosen. */
export const crop = {
  'crop.loading': 'Loading picture',
  'crop.square': 'Crop square',
  'crop.squareRole': 'movable square',
  'crop.squareKeys':
    'Arrow keys move it, plus and minus change its size. Hold Shift for larger steps.',
  'crop.size': 'Size of the square',
  'crop.sizeValue': '{count, plural, one {# pixel} other {# pixels}}',
  'crop.turnLeft': 'Turn left',
  'crop.turnRight': 'Turn right',
  'crop.reset': 'Reset',
  'crop.hint': 'Drag the square or its corners. Arrow keys move it, + and − change its size.',
  'crop.cancel': 'Cancel',
  'crop.use': 'Use this crop',
} as const
