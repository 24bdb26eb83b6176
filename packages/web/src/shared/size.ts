/** 12 kB, 3.4 MB; a file is never less than 1 kB to its reader. */
export const saySize = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`
