/** The text without one of its words: at most four marks stand for it, so that the length of a number does not show. */
export const masked = (text: string, found: string): string => text.replaceAll(found, '×'.repeat(Math.min(4, [...found].length)))
