declare module 'heic-decode' {
  interface Image { readonly width: number; readonly height: number; decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }> }
  const decode: { all(from: { buffer: Uint8Array }): Promise<(readonly Image[]) & { dispose(): void }> }
  export default decode
}
