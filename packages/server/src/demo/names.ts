import type { Seed } from './seed.ts'

const surnames = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常']
const first = [...'文思明志晓雨佳静立国建海春秋雅承景若安启云子书嘉可怀清永世正一伟丽秀慧敏淑德家光宏泽']
const second = [...'华英平涵宁轩远航博琳洁峰磊萍玲芳强军勇杰涛超娟霞梅兰竹菊松柏岚溪舟帆晨曦阳辉星月怡欣悦妍婷']

/** Invents names until each is met only once; about one in eight has a single given character. */
export function inventNames(seed: Seed, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const given = seed.below(8) === 0 ? seed.pick(second) : seed.pick(first) + seed.pick(second)
    names.add(seed.pick(surnames) + given)
  }
  return [...names]
}
