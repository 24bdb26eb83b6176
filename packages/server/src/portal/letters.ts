import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { uuidv7 } from '../matters/id.ts'
import { send, seenBy, type Options } from './answer.ts'
import { askPage, faultOf, limits, thanksPage } from './ask.ts'
import { putIntake } from './intake.ts'
import { lostPage } from './list.ts'
import * as read from './read.ts'
import { t } from './seen.ts'

type Query = Record<string, string | undefined>
interface Params { c: string }

/** The way to write to the office: a form as browsers send it, small, not too often from one address. */
export async function letters(app: FastifyInstance, options: Options): Promise<void> {
  await app.register(rateLimit, { global: false })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: limits.body }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))))
  app.setErrorHandler<{ statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) throw error
    const seen = seenBy(request, reply, options)
    const [head, what] = status === 429
      ? [t(seen, '交得太密了', 'Too many at once'), t(seen, '这个网络地址十分钟内已经交了五份，这一份没有收下。请过十分钟再交；按浏览器的返回键，写的内容还在。', 'Five letters came from this network address within ten minutes; this one was not received. Please wait ten minutes. Your text is still there when you go back.')]
      : [t(seen, '没有收下', 'Not received'), status === 413
        ? t(seen, `内容太长，最多 ${limits.text} 个字。请返回缩短后再交。`, `It is too long: at most ${limits.text} characters. Go back and shorten it.`)
        : t(seen, '提交的内容读不懂。请用网页上的表格再交一次。', 'What was sent could not be read. Please use the form on the page.')]
    return send(reply, seen, lostPage(seen, undefined, head, what), status)
  })

  app.get<{ Params: Params; Querystring: Query }>('/c/:c/ask', { schema: { hide: true } as object }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const answer = await read.reading(options.portal, request.params.c, async (client, congress) =>
      askPage(seen, congress, { id: uuidv7(), about: await read.matter(client, congress.congress, request.query['about'] ?? ''), text: '', contact: '' }))
    return answer === undefined ? send(reply, seen, lostPage(seen, undefined), 404) : send(reply, seen, answer)
  })
  const limited = { rateLimit: { max: 5, timeWindow: '10 minutes' } }
  app.post<{ Params: Params; Body: Query | undefined }>('/c/:c/ask', { schema: { hide: true } as object, bodyLimit: limits.body, config: limited }, async (request, reply) => {
    const seen = seenBy(request, reply, options)
    const body = request.body ?? {}
    const [text, contact] = [body['text'] ?? '', (body['contact'] ?? '').trim()]
    const id = read.isUuid(body['id'] ?? '') ? body['id']! : uuidv7()
    const fault = faultOf(seen, text, contact, body['website'] ?? '')
    const found = await read.reading(options.portal, request.params.c, async (client, congress) => ({ congress, about: await read.matter(client, congress.congress, body['about'] ?? '') }))
    if (!found) return send(reply, seen, lostPage(seen, undefined), 404)
    if (fault) return send(reply, seen, askPage(seen, found.congress, { id, about: found.about, text: text.slice(0, limits.text), contact: contact.slice(0, limits.contact), fault }), 422)
    const fresh = await putIntake(options.portal, found.congress.congress, { id, about: found.about?.id ?? null, text, contact })
    return send(reply, seen, thanksPage(seen, found.congress, id, !fresh), fresh ? 201 : 409)
  })
}
