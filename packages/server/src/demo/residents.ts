import { toDay, toNumber, type Day } from '@zhitong/kernel'
import type { Acts } from './acts.ts'

const raised: readonly [ago: number, title: string, body: string, where: string, exit?: readonly [step: string, input: object]][] = [
  [20, '望江二村门口路灯不亮', '望江二村北门两盏路灯坏了一个多月，晚上看不清台阶。', '望江二村北门', ['answer', { reply: '已请养护单位当天更换，两盏路灯已经亮了。' }]],
  [18, '菜场污水流到人行道', '望江菜场每天收摊时污水直接冲到人行道上，冬天怕结冰。', '望江菜场', ['toStreet', { street: 'street-1', reply: '已交望江街道办理，结果会在这里告知。' }]],
  [11, '公交站没有候车亭', '清溪路站没有候车亭，下雨天没处躲。', '清溪路站', ['toHotline', { ticket: '12345-20260815-0032', reply: '已转12345，工单号见上，办完会在这里告知。' }]],
  [6, '希望多开老年大学课程', '报名总是抢不到，希望街道多开几个班。', '望江街道', ['useAsMaterial', { reply: '谢谢您的意见，已作为代表建议的素材。' }]],
  [3, '小区电动车飞线充电', '三号楼有人从窗口拉线充电，很危险，请管一管。', '望江三村'],
  [1, '想了解加装电梯进度', '我们楼去年签字了，一直没有消息。', '望江一村'],
]

/** What residents brought to the first station of the demo: some have had their answer, some wait. */
export async function residents(acts: Acts, today: Day): Promise<void> {
  for (const [ago, title, body, where, exit] of raised) {
    const day = toDay(toNumber(today) - ago)
    const matter = await acts.on(day).open('staff-street-1', 'opinion', { title, body, where, channel: ago % 2 ? 'reception' : 'station' })
    if (exit) await acts.on(toDay(toNumber(day) + 1)).take('staff-street-1', matter, exit[0], exit[1])
  }
}
