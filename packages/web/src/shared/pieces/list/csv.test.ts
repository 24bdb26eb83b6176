import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('what is shown is exported so that a spreadsheet reads it and runs none of it', () => {
  expect(csv([['号', '事项'], ['57', '含“,”和"引号"'], ['-3', '=HYPERLINK("x")']])).toBe(
    '\u{feff}号,事项\r\n57,"含“,”和""引号"""\r\n-3,"\'=HYPERLINK(""x"")"\r\n',
  )
})
