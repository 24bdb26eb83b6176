import { describe, expect, it } from 'vitest'
import { withTable } from './cases/table.ts'
import { readPlan } from './index.ts'

const short = (source: Parameters<typeof readPlan>[0]) => {
  const reading = readPlan(source)
  for (const item of reading.items) expect(item.quote).toBe(source.text.slice(...item.range))
  return reading.items.map(item => [item.type, item.subject, item.months, item.committee, item.organ])
}

describe('plans in tables', () => {
  it('lets a merged cell speak for every row that it covers', () => {
    const source = withTable('青榆区人大常委会2024年监督工作计划表', [
      ['监督方式', '监督议题', '时间', '承办委室'],
      [['听取和审议专项工作报告', 3], '区政府关于城市更新工作情况的报告', '4月', ['城建环保工委', 2]],
      ['区政府关于园林绿化工作情况的报告', ['6月', 2]],
      ['区检察院关于刑事检察工作情况的报告', '监察司法工委'],
      ['执法检查', '《中华人民共和国噪声污染防治法》', '5—7月', '城建环保工委'],
    ])
    expect(short(source)).toEqual([
      ['听取和审议专项工作报告', '城市更新', [[4, 4]], '城建环保工委', '区政府'],
      ['听取和审议专项工作报告', '园林绿化', [[6, 6]], '城建环保工委', '区政府'],
      ['听取和审议专项工作报告', '刑事检察', [[6, 6]], '监察司法工委', '区检察院'],
      ['执法检查', '《中华人民共和国噪声污染防治法》', [[5, 7]], '城建环保工委', '区政府'],
    ])
  })

  it('takes merged cells that the file reader has already repeated', () => {
    const source = withTable('', [['月份', '工作内容'], [['三月', 2], '视察春耕生产'], ['听取区农业农村局关于种子市场监管情况的汇报']])
    const [head, first, second] = source.tables![0]!.rows
    const repeated = { ...source, tables: [{ ...source.tables![0]!, rows: [head!, [{ text: '三月', range: first![0]!.range }, first![1]!], [{ text: '三月', range: first![0]!.range }, second![0]!]] }] }
    expect(short(repeated)).toEqual([
      ['视察', '春耕生产', [[3, 3]], null, null],
      ['主任会议听取汇报', '种子市场监管', [[3, 3]], null, '区农业农村局'],
    ])
  })

  it('reads a section row as a heading for the rows below it', () => {
    const source = withTable('', [
      ['序号', '项目名称', '时间', '责任单位'],
      [['一、专题询问', 1, 4]],
      ['1', '停车难治理', '8月', '财经委'],
      [['二、专题调研', 1, 4]],
      ['2', '楼宇经济发展', '3月至5月', '财经委'],
    ])
    expect(short(source).map(row => row.slice(0, 3))).toEqual([['专题询问', '停车难治理', [[8, 8]]], ['调研', '楼宇经济发展', [[3, 5]]]])
  })

  it('reads a month from the column that is marked', () => {
    const months = ['1月', '2月', '3月', '4月']
    const source = withTable('', [['工作内容', ...months], ['视察菜市场改造', '', '', '●', ''], ['对《中华人民共和国档案法》实施情况开展执法检查', '', '√', '√', '']])
    expect(short(source).map(row => [row[0], row[2]])).toEqual([['视察', [[3, 3]]], ['执法检查', [[2, 2], [3, 3]]]])
  })

  it('takes a cell with several numbered items apart', () => {
    const source = withTable('', [['会议', '议题'], ['第二十次会议（6月）', '1.听取和审议区政府关于社会救助工作情况的报告 2.审查和批准2023年区级决算 3.人事任免事项']])
    expect(short(source).map(row => [row[0], row[2]])).toEqual([['听取和审议专项工作报告', [[6, 6]]], ['决算/预算', [[6, 6]]], ['任免', [[6, 6]]]])
  })

  it('reads a change from the column of remarks', () => {
    const source = withTable('', [['议题', '时间', '备注'], ['区政府关于公共交通工作情况的报告', '9月', '原定6月，推迟'], ['区政府关于体育公园建设情况的报告', '5月', '取消'], ['区政府关于冬季供暖情况的报告', '10月', '']])
    expect(readPlan(source).items.map(item => item.change)).toEqual([{ kind: 'postponed', was: '6月' }, { kind: 'cancelled', was: null }, null])
  })

  it('takes the head repeated on the next page for no item', () => {
    const source = withTable('', [['监督方式', '议题', '时间'], ['视察', '口袋公园建设', '4月'], ['监督方式', '议题', '时间'], ['调研', '家政服务业发展', '5月']])
    expect(short(source).map(row => row[1])).toEqual(['口袋公园建设', '家政服务业发展'])
  })

  it('reads paragraphs around a table, and takes a frame of one column for paragraphs', () => {
    const source = withTable('一、专题调研', [['课题', '时间'], ['托育服务', '5月']], '二、视察\n组织代表视察污水处理厂。\n')
    expect(short(source).map(row => row.slice(0, 2))).toEqual([['调研', '托育服务'], ['视察', '污水处理厂']])
    expect(short(withTable('', [['围绕夜间经济开展专题调研。'], ['组织代表视察创业园区。']])).map(row => row[0])).toEqual(['调研', '视察'])
  })

  it('reads tables in plain text: Markdown, tabs, commas with quotation marks', () => {
    const rows = [['序号', '监督方式', '议题', '时间', '责任部门'], ['1', '听取审议', '社会救助工作情况', '6月', '社会建设委'], ['2', '视察', '口袋公园, 绿道建设', '9月', '城建环保工委']]
    const expected = [['听取和审议专项工作报告', '社会救助', [[6, 6]], '社会建设委', null], ['视察', '口袋公园,绿道建设', [[9, 9]], '城建环保工委', null]]
    const markdown = rows.map(row => `| ${row.join(' | ')} |`)
    expect(short({ text: [markdown[0], '|---|---|---|---|---|', ...markdown.slice(1)].join('\n') })).toEqual(expected)
    expect(short({ text: rows.map(row => row.join('\t')).join('\n') })).toEqual(expected)
    expect(short({ text: rows.map(row => row.map(cell => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\r\n') })).toEqual(expected)
  })
})
