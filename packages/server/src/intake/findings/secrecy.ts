/** A secrecy mark of a document, as printed but without spaces, and where it stands. */
export interface SecrecyMark {
  readonly mark: string
  readonly range: [start: number, end: number]
}

const level = String.raw`(?:绝[ 　]*密|机[ 　]*密|秘[ 　]*密)(?:[ 　]*级)?`
const term = String.raw`(?:[ 　]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ 　]*(?:年|个月|月|天|日)|[ 　]*长期|[ 　]*启用前|[ 　]*至?\d{4}年[^\n]{0,8})?`
const star = String.raw`[ 　]*[★☆]${term}`
/** A mark with its star is a mark wherever it begins or ends a line. */
const starred = new RegExp(String.raw`${level}${star}`, 'g')
const around = String.raw`[ 　\t*#_>|【\[(（]*`
const after = String.raw`[ 　\t*_|】\])）]*`
/** Beside a mark on the first lines may stand its label, the urgency and the copy's number. */
const beside = String.raw`(?:(?:密[ 　]*级|文件密级)[ 　\t|]*[:：]?[ 　\t|]*|(?:特急|加急|急件|平急)[ 　\t]*|(?:No\.?|№|份号[:：]?)?[ 　]*\d{4,8}[ 　\t]+)?`
const behind = String.raw`(?:[ 　\t]+(?:特急|加急|急件|平急|(?:No\.?|№|份号[:：]?)?[ 　]*\d{4,8}))?`
const inner = String.raw`内[ 　]*部[ 　]*(?:资[ 　]*料|文[ 　]*件|材[ 　]*料|使[ 　]*用|参[ 　]*阅|参[ 　]*考|传[ 　]*阅|掌[ 　]*握|刊[ 　]*物)(?:[ 　,，·—]*(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|不得外泄|不予公开|阅后收回|会后收回|严禁复制))*|工作秘密|(?:阅后|会后)(?:即)?(?:收回|销毁)`
const headLine = new RegExp(`^${around}${beside}(${level}(?:${star}|${term})|★${term}|${inner})${behind}${after}[。!！]?$`)
const labelled = new RegExp(String.raw`(?:密[ 　]*级|文件密级)[ 　\t|]*[:：]?[ 　\t|]*(${level}(?:${star})?)(?![\u4e00-\u9fff])`)

/** How many lines with text the head of a document has: its marks stand above or right beside the title. */
const headLines = 10

/**
 * The secrecy mark that a document carries: 绝密, 机密 or 秘密 with its star anywhere as a mark, or alone on one of the first
 * lines, likewise 内部资料 and ★ alone. Words in running prose (保守国家秘密) and marks quoted in it are none. Linear.
 */
export function secrecyMark(text: string): SecrecyMark | null {
  let at = 0
  let seen = 0
  for (const line of text.split('\n')) {
    const isHead = line.trim() !== '' && seen++ < headLines
    const found = (isHead && line.length < 120 && (headLine.exec(line) ?? labelled.exec(line))) || starredIn(line)
    if (found) {
      const quote = found[1] ?? found[0]
      const start = at + line.indexOf(quote, found.index)
      return { mark: quote.replace(/[ 　]/g, ''), range: [start, start + quote.length] }
    }
    at += line.length + 1
  }
  return null
}

function starredIn(line: string): RegExpExecArray | null {
  if (!/[★☆]/.test(line)) return null
  for (const match of line.matchAll(starred)) {
    const left = line.slice(0, match.index).trim()
    const right = line.slice(match.index + match[0].length).trim()
    const isQuoted = /[“"'‘《「]$/.test(left)
    if (!isQuoted && (left === '' || right === '' || line.length <= 30)) return match as RegExpExecArray
  }
  return null
}
