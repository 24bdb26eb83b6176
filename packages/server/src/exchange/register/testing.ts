import exceljs from 'exceljs'

/**
 * A register as an office keeps it: a title over the whole width, headings in two rows with 办理情况 over five of them, the
 * session written once over all its rows, names with blanks, days in four ways, a sum below.
 */
export async function officeSheet(): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('代表建议登记')
  sheet.addRow(['试验区第八届人民代表大会第五次会议代表建议办理情况登记表'])
  sheet.mergeCells('A1:N1')
  sheet.addRow(['序号', '届次', '建议编号', '案　由', '主要内容', '领衔代表', '联名人', '提出时间', '办理情况', '', '', '', '代表满意度', '经费（元）'])
  sheet.addRow(['', '', '', '', '', '', '', '', '主办单位', '会办单位', '答复时间', '办理结果', '', ''])
  for (const column of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'M', 'N']) sheet.mergeCells(`${column}2:${column}3`)
  sheet.mergeCells('I2:L2')
  const rows: unknown[][] = [
    [1, '八届五次', '第001号', '关于修缮红松路路灯的建议', '红松路夜间昏暗。\n建议更换路灯。', '许 建 中', '陆文娟', new Date(Date.UTC(2021, 0, 20)), '绿化市容局', '', '2021年4月2日', 'A类', '满意', '12,000元'],
    [2, '', '第002号', '关于增加口袋公园的建议', '老城区缺少绿地。', '陆　文娟等3人', '', '2021.1.21', '区绿化市容局', '区交通委', '2021-04-08', '列入计划', '基本满意', '¥3,500.00'],
    [3, '', '第003号', '关于规范共享单车停放的建议', '', '许建中', '', 44218, '区城管局', '', '二〇二一年四月十日', '留作参考', '不满意', ''],
  ]
  for (const row of rows) sheet.addRow(row)
  sheet.mergeCells('B4:B6')
  sheet.getCell('H4').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.addRow(['合计', '', '3件', '', '', '', '', '', '', '', '', '', '', '15500'])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
