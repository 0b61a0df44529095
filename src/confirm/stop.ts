/** Thrown when the admin stops: by `q`, Ctrl+C, or the end of the input. */
export class Stopped extends Error {
  constructor() {
    super('stopped')
    this.name = 'Stopped'
  }
}
