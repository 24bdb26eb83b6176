import { tell, type Command } from './command.ts'
import { isText, readOptions } from './options.ts'
import { placeOf } from './place.ts'

export const serve: Command = {
  name: 'serve',
  summary: { zh: '启动服务', en: 'start the server' },
  usage: {
    zh: `zhitong serve [--only portal|office] [--empty] [--log]

  --only portal   只提供公开页面（数据库角色只能读已公布的内容、写来信）
  --only office   只提供办公台
  --empty         不建示范人大；显示首位管理员的一次性链接
  --log           在标准输出写结构化日志；别的话都写在标准错误

环境变量：PORT（8710） HOST（127.0.0.1） DATA_DIR（./data） DATABASE_URL PUBLIC_URL DEMO=public
--only portal 时可用 PORTAL_DATABASE_URL：以公开页面的数据库角色连接，不知道别的
`,
    en: `zhitong serve [--only portal|office] [--empty] [--log]

  --only portal   the public pages alone (a database role that reads what is published and writes the intake)
  --only office   the office alone
  --empty         no demo congress; prints a one-time link for the first administrator
  --log           structured logs on standard output, everything else on standard error

Environment: PORT (8710) HOST (127.0.0.1) DATA_DIR (./data) DATABASE_URL PUBLIC_URL DEMO=public
With --only portal: PORTAL_DATABASE_URL, a database as the portal's role and nothing else
`,
  },
  async run(args, io) {
    const read = readOptions(args, { only: { type: 'string' }, empty: { type: 'boolean' }, log: { type: 'boolean' } })
    if (isText(read)) return tell(io, read)
    const only = read.values['only']
    if (only !== undefined && only !== 'portal' && only !== 'office') return tell(io, { zh: '--only 只能是 portal 或 office。', en: '--only is portal or office.' })
    const port = Number(process.env['PORT'] || 8710)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return tell(io, { zh: `PORT 不是端口号：${process.env['PORT']}`, en: `PORT is no port: ${process.env['PORT']}` })
    const { serve: start } = await import('../serve.ts')
    const say = (zh: string, en: string): void => io.err(`${io.lang === 'zh' ? zh : en}\n`)
    const asked = askedToStop()
    try {
      const served = await start({ ...placeOf(), port, host: process.env['HOST'] || '127.0.0.1', only, empty: read.values['empty'] === true, log: read.values['log'] === true }, say)
      // With --log, standard output is for whoever reads the log.
      const greet = read.values['log'] === true ? io.err : io.out
      if (!asked.already) for (const line of greeting(served, io.lang)) greet(`${line}\n`)
      await asked.once
      say('正在停止……', 'Stopping…')
      await served.close()
      return 0
    } catch (error) {
      // Ctrl-C reaches the database as well: a start that it cut short has not failed.
      return asked.already ? 0 : tell(io, startFault(error, port))
    } finally {
      asked.end()
    }
  },
}

/** Listens for whoever wants the server to stop, from before it has started: a signal, or the end of the process that holds it. */
function askedToStop(): { readonly once: Promise<void>; readonly already: boolean; end(): void } {
  let already = false
  let stop = (): void => undefined
  const once = new Promise<void>(resolve => { stop = () => { already = true; resolve() } })
  const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']
  for (const event of events) process.on(event, stop)
  return {
    once,
    get already() { return already },
    end: () => { for (const event of events) process.off(event, stop) },
  }
}

function greeting(served: { url: string; accounts: readonly { username: string; password: string; office: string; name: string }[]; invite: string | null }, lang: 'zh' | 'en'): string[] {
  const zh = lang === 'zh'
  const lines = [zh ? `直通已启动：${served.url}` : `Zhitong is running: ${served.url}`]
  if (served.accounts.length > 0) {
    lines.push(zh ? `示范人大的登录（仅限本机，除非 DEMO=public）：${served.url}/office` : `Sign in to the demo congress (from this machine only, unless DEMO=public): ${served.url}/office`)
    for (const { username, password, office, name } of served.accounts) lines.push(`  ${username.padEnd(15)}${password.padEnd(16)}${name} ${office}`)
  }
  if (served.invite) lines.push(zh ? `首位管理员请打开（一次有效）：${served.invite}` : `For the first administrator (works once): ${served.invite}`)
  lines.push(zh ? '按 Ctrl-C 停止。' : 'Ctrl-C stops it.')
  return lines
}

function startFault(error: unknown, port: number): { zh: string; en: string } {
  const { code, message, zh } = error as { code?: string; message: string; zh?: string }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { zh: `本机没有地址 ${process.env['HOST']}。请改 HOST：127.0.0.1 只供本机，0.0.0.0 供全网。`, en: `This machine has no address ${process.env['HOST']}. Change HOST: 127.0.0.1 for this machine only, 0.0.0.0 for all networks.` }
  }
  if (code === 'EADDRINUSE') return { zh: `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT=8711 另选端口。`, en: `Port ${port} is in use. Stop what uses it, or choose another: PORT=8711.` }
  if (code === 'EACCES') return { zh: `没有权限使用端口 ${port}。请用 PORT=8710 选 1024 以上的端口。`, en: `Port ${port} may not be used. Choose one above 1024: PORT=8710.` }
  if (process.env['DEBUG']) console.error(error)
  return { zh: zh ?? `没有启动：${message}`, en: `Not started: ${message}` }
}
