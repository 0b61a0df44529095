declare module 'heic-decode' {
  interface Pixels {
    width: number
    height: number
    /** RGBA */
    data: Uint8ClampedArray
  }
  interface Picture {
    width: number
    height: number
    decode(): Promise<Pixels>
  }
  const heicDecode: {
    all(file: { buffer: Uint8Array }): Promise<Picture[] & { dispose(): void }>
  }
  export default heicDecode
}
