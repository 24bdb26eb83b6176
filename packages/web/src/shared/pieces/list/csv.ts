/** A cell as spreadsheets read it; what they would take for a formula is kept a text. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a file that Excel opens in Chinese: with a byte order mark and CRLF. */
export const csv = (rows: readonly (readonly string[])[]): string => `\u{feff}${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`

/** Hands a text to the browser as a file. */
export function download(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
