/** The largest photograph, in bytes. */
export const largestPhoto = 20 * 1024 * 1024
/** The most pixels that are unpacked: telephones of today reach 108 million. */
export const widest = 120_000_000
/** What one photograph may cost. */
export const photoLimits = { ms: 30_000, memoryMb: 1_200 } as const
