import { add, calendar, days, toDay, toNumber, workingDays, type Day } from '@zhitong/kernel'
import type { Acts } from './acts.ts'
import { residents } from './residents.ts'
import { topics, type Topic } from './topics.ts'

/** The working day so many days after another. */
const after = (day: Day, n: number): Day => {
  const wanted = add(day, days(n), calendar(), {})
  return calendar().isWorking(toNumber(wanted)) ? wanted : add(wanted, workingDays(1), calendar(), {})
}

/** What deputies and residents raised in the demo's year, each as far as it has come by today. */
export async function walkSuggestions(acts: Acts, year: number, today: Day): Promise<void> {
  for (const [n, topic] of topics.entries()) await walkSuggestion(acts, topic, n, year, today)
  await residents(acts, today)
  const handling = await acts.on(`${year}-01-28` as Day).open('staff-personnel', 'handling-year', { title: `九届${year - 2023}次会议代表建议办理工作`, year })
  await acts.on(`${year}-02-25` as Day).take('staff-personnel', handling, 'meet', { where: '区机关会议中心', present: '区政府办公室、45家承办单位分管负责人' })
  const asked = `${year}-06-08` as Day
  if (asked <= today) await acts.on(asked).take('staff-personnel', handling, 'askReports', { period: 'mid-year', due: `${year}-06-30`, to: 'office', reporters: ['greening', 'housing', 'transport', 'police', 'health', 'education'] })
}

async function walkSuggestion(acts: Acts, topic: Topic, n: number, year: number, today: Day): Promise<void> {
  const opened = toDay(Math.max(toNumber(`${year}-02-01` as Day), toNumber(today) - topic.ago))
  const { deputy, unit, co, with: cosigners = [] } = topic
  const handler = `handler-${unit}`
  const on = (days: number): Acts | undefined => { const day = after(opened, days); return day <= today ? acts.on(day) : undefined }
  const matter = await acts.on(opened).open(deputy, 'suggestion', { title: topic.title, body: topic.body, publish: topic.publish ?? true, invited: cosigners })
  if (topic.upTo === 'draft') return
  for (const cosigner of cosigners) await acts.take(cosigner, matter, 'cosign')
  await acts.take(deputy, matter, 'submit')
  if (topic.upTo === 'submitted') return
  if (topic.upTo === 'relayed') {
    await on(3)?.take('staff-personnel', matter, 'refuse', { ground: 'power', explanation: '轨道交通站点设置由市级主管部门决定，已转请市人大代表提出。', then: 'relay', cityDeputies: ['city-1', 'city-2'] })
    const { matter: now } = await acts.look(matter)
    const [first, second] = now.children
    if (first) {
      await on(9)?.take('city-1', first.id, 'takeUp')
      await on(20)?.take('city-1', first.id, 'raise', { number: '市十六届四次第0312号' })
    }
    if (second) await on(10)?.take('city-2', second.id, 'turnDown', { why: '已由另一位市代表接办。' })
    return
  }
  await on(2)?.take('staff-personnel', matter, 'accept')
  if (topic.upTo === 'accepted') return
  const assignment = { channel: 'government', leadUnit: unit, parts: topic.parts ?? [], coUnits: co, facing: topic.facing }
  if (!(await did(on(5), a => a.take('staff-personnel', matter, 'assign', assignment)))) return
  if (topic.upTo === 'assigned') return
  if (topic.upTo === 'returning') {
    await on(6)?.take(handler, matter, 'receive')
    await on(8)?.take(handler, matter, 'askReturn', { why: '该路段信号灯由交通管理部门建设，不属本单位职权范围。' })
    return
  }
  if (!(await did(on(6), a => a.take(handler, matter, 'receive')))) return
  if (!(await did(on(18), a => a.take(handler, matter, 'contact', { how: n % 2 ? 'site' : 'visit', where: topic.where, who: '领衔代表、分管负责人、街道', note: '到现场查看，代表要求写明完成时间，单位同意分批列出。' })))) return
  const { matter: now } = await acts.look(matter)
  for (const child of now.children.filter(one => one.name === 'coHandling')) {
    const who = (await acts.look(child.id)).matter.parties['unit']![0]!
    if (!(await did(on(28), a => a.take(`handler-${who}`, child.id, 'deliver', { opinion: '同意主办单位意见，按职责配合办理。' })))) return
  }
  for (const child of now.children.filter(one => one.name === 'leadPart')) {
    const who = (await acts.look(child.id)).matter.parties['unit']![0]!
    if (!(await did(on(30), a => a.take(`handler-${who}`, child.id, 'agree', { opinion: '本部分已列入计划，同意共同答复。' })))) return
  }
  if (topic.upTo === 'handling' || !topic.answer) return
  if (topic.extended) {
    await on(60)?.take(handler, matter, 'askExtension', { until: after(opened, 150), why: '涉及多个部门，需现场勘测后确定方案。' })
    await on(62)?.take('handler-government-office', matter, 'consentExtension')
    await on(63)?.take('staff-personnel', matter, 'grantExtension', { until: after(opened, 150) })
  }
  const { result, text } = topic.answer
  const promises = topic.answer.promises.map(([what, measure, days, proof]) => ({ what, measure, by: after(opened, days), proof }))
  const answered = topic.answer.after ?? 74
  if (!(await did(on(answered), a => a.take(`head-${unit}`, matter, 'answer', { result, text, promises, publish: true })))) return
  await keepPromises(acts, matter, topic, handler, opened, on)
  if (!topic.rating) return
  const [attitude, outcome, reasons] = topic.rating
  if (!(await did(on(answered + 8), a => a.take(deputy, matter, 'rate', { attitude, result: outcome, ...(reasons ? { reasons } : {}) })))) return
  if (outcome === 'not-satisfied') {
    if (!(await did(on(answered + 11), a => a.take('staff-personnel', matter, 'rehandle', { finding: '答复没有写明清运时间，应逐处列出。' })))) return
    await on(answered + 12)?.take('staff-personnel', matter, 'addCoUnits', { units: topic.added ?? [] })
    await on(answered + 13)?.take('staff-personnel', matter, 'press', { mode: 'committee', committee: topic.facing })
    return
  }
  if (!(await did(on(answered + 12), a => a.take('staff-personnel', matter, 'conclude', {})))) return
  await on(answered + 15)?.take('staff-personnel', matter, 'checkContent', { title: topic.title, body: topic.body })
  await on(answered + 16)?.take('staff-personnel-2', matter, 'publishContent')
  await on(answered + 17)?.take('staff-personnel', matter, 'checkResult', { answer: text })
  await on(answered + 18)?.take('staff-personnel-2', matter, 'publishResult')
  const { matter: last } = await acts.look(matter)
  const open = await Promise.all(last.children.filter(child => child.name === 'promise').map(child => acts.look(child.id)))
  if (open.every(child => child.matter.state === 'kept')) await on(answered + 40)?.take('staff-personnel', matter, 'close')
}

/** Promises whose date has come are proven, told and confirmed; one in the demo is late. */
async function keepPromises(acts: Acts, matter: string, topic: Topic, handler: string, opened: Day, on: (days: number) => Acts | undefined): Promise<void> {
  const { matter: now } = await acts.look(matter)
  const promises = now.children.filter(child => child.name === 'promise')
  for (const [n, child] of promises.entries()) {
    const [what, , days] = topic.answer!.promises[n]!
    if (topic.late) continue
    const acted = on(days - 3)
    if (!acted) continue
    const proof = await acted.paper(handler, 'proof', '完工照片说明', `${what}：已完成，照片附后。`)
    await acted.take(handler, child.id, 'prove', { done: `${what}，已完成。`, on: after(opened, days - 5) }, { papers: [proof] })
    await on(days - 2)?.take(handler, child.id, 'tell', { how: `${what}已经完成，请代表核实。` })
    await on(days + 4)?.take(topic.deputy, child.id, 'confirm')
  }
}

/** Takes the act where its day has come. */
async function did(acts: Acts | undefined, act: (acts: Acts) => Promise<void>): Promise<boolean> {
  if (acts) await act(acts)
  return acts !== undefined
}
