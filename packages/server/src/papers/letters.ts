import type { Roster } from '../roster/roster.ts'
import { documentOf, sealedDay, type Block } from './official.ts'
import type { Template } from './template.ts'

interface Promised { what: string; measure: string; by: string; proof: string }
interface Assigned { leadUnit: string; parts: readonly { unit: string; content: string }[]; coUnits: readonly string[]; facing?: string; toDeputy?: string }
interface Answered { text: string; promises: readonly Promised[]; publish: boolean }

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十']
const names = (roster: Roster, ids: readonly string[]): string => ids.map(id => roster.name(id).zh).join('、')
const lines = (text: string): Block[] => text.split(/\n+/).map(line => line.trim()).filter(line => line !== '').map(line => ({ line }))
const dayZh = sealedDay
/** The number by which it is called, or its title alone. */
const called = (number: string | undefined, title: string): string => (number === undefined ? `《${title}》` : `《${title}》（第${number.replace(/^第|号$/g, '')}号）`)

/** 交办通知: to the lead unit and those beside it, with what each is asked for and by when. */
export const assignmentLetter: Template = async ({ roster, live, title, day, input, due }) => {
  const { leadUnit, parts, coUnits, toDeputy } = input as Assigned
  const { matter } = live
  const answer = due['answer']
  const bytes = await documentOf({
    mark: roster.rows.congress.zh, title: `关于交办代表建议${called(matter.number, title)}的通知`, to: names(roster, [leadUnit, ...parts.map(part => part.unit), ...coUnits]),
    blocks: [
      { line: `${names(roster, matter.parties['lead'] ?? [])}${(matter.signed['signers']?.length ?? 0) > 1 ? `等${matter.signed['signers']!.length}位代表` : '代表'}提出的${called(matter.number, title)}，经研究，交你单位办理。现将有关事项通知如下：` },
      { heading: '一、承办单位', level: 1 },
      { line: `主办单位：${roster.name(leadUnit).zh}。` },
      ...parts.map((part): Block => ({ line: `分办单位：${roster.name(part.unit).zh}，办理${part.content}。` })),
      ...(coUnits.length > 0 ? [{ line: `会办单位：${names(roster, coUnits)}。` }] : []),
      { heading: '二、办理要求', level: 1 },
      { line: '请主办单位及时签收。认为不属于本单位职权范围的，应当在签收后七个工作日内书面说明理由，不得自行转办。' },
      ...(coUnits.length > 0 ? [{ line: '请会办单位在签收后一个月内将书面会办意见送主办单位。' }] : []),
      { line: `请主办单位在办理中与代表沟通，${answer === undefined ? '三个月内' : `于${dayZh(answer)}前`}书面答复代表；正在解决、计划解决的，写明措施和完成日期。` },
      ...(toDeputy ? [{ heading: '三、对代表所提承办单位的说明', level: 1 } as const, ...lines(toDeputy)] : []),
    ],
    organ: roster.rows.congress.zh, date: dayZh(day), copies: `${names(roster, [...new Set([...(matter.parties['lead'] ?? []), ...(matter.signed['signers'] ?? [])])])}代表`,
  })
  return { name: `交办通知 ${title}.docx`, bytes }
}

/** 答复函: to every deputy who signed, with the promises item by item; signed by the head of the lead unit. */
export const answerLetter: Template = async ({ roster, live, title, day, input, number, actor }) => {
  const { text, promises } = input as Answered
  const { matter } = live
  const unit = matter.parties['leadUnit']?.[0]
  const deputies = [...new Set([...(matter.parties['lead'] ?? []), ...(matter.signed['signers'] ?? []), ...(matter.parties['joined'] ?? [])])]
  const bytes = await documentOf({
    mark: unit === undefined ? undefined : roster.name(unit).zh, number, title: `关于代表建议${called(matter.number, title)}的答复`, to: `${names(roster, deputies)}代表`,
    blocks: [
      ...(matter.taken['answer'] === undefined ? [] : [{ line: '您的意见收到。经再次办理，现答复如下：' }]),
      ...lines(text),
      ...(promises.length === 0 ? [] : [
        { heading: '承诺事项', level: 1 } as const,
        ...promises.map((one, n): Block => ({ line: `（${numerals[n] ?? String(n + 1)}）${one.what}。措施：${one.measure.replace(/[。；]$/, '')}；完成日期：${dayZh(one.by)}；以${one.proof.replace(/[。；]$/, '')}为证。` })),
      ]),
      { line: `签发：${roster.name(actor).zh}` },
    ],
    organ: unit === undefined ? '' : roster.name(unit).zh, date: dayZh(day), copies: names(roster, ['personnel-committee']),
  })
  return { name: `答复函 ${title}.docx`, bytes }
}
