// 天桥 is no bridge, 老旧小区 no estate: words that end like a name but are none.
const noName = /^(?:.[这各个旧宅些住本在]|我们|居民|老旧|一条|多个|附近|道[路的]|[一每这那两几]段|不清|.走|绕.)|^.{2}(?:道路|马路)$/

/** Two units before the word and the word itself: enough to tell one road from another, whatever stands before its name. */
export const placesOf = (text: string): Set<string> =>
  new Set((text.match(/[\u4e00-\u9fa5\d]{2}(?:路(?![灯面况障])|街道|弄|新村|小区|镇|村|苑|公园|中学|小学|河|港|浜)/g) ?? []).filter(name => !noName.test(name)))
