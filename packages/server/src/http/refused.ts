import type { Refusal } from '@zhitong/kernel'
import type { FastifyReply } from 'fastify'
import type { Refused } from '../contract/index.ts'

type Said = Refused['refused']

/** The status with which a ground travels; what a procedure refuses is 422. */
const statuses: Readonly<Record<string, number>> = {
  input: 400, signIn: 401, missing: 404, congress: 404, stale: 409, key: 409, size: 413, by: 403, entitled: 403, behalf: 403, own: 403, often: 429, origin: 403,
}

const statusOf = (ground: string): number => statuses[ground] ?? 422

/** Answers with a refusal: what is wrong, what to do, on which article. Nothing was changed. */
export function deny(reply: FastifyReply, refusal: Said | Refusal, status = statusOf(refusal.ground)): FastifyReply {
  const { ground, zh, en, cites, fields, detail } = refusal as Said
  return reply.code(status).send({
    refused: {
      ground, zh, en, ...(cites?.length ? { cites: [...cites] } : {}), ...(fields ? { fields } : {}), ...(detail === undefined ? {} : { detail }),
    },
  })
}

const say = (ground: string, zh: string, en: string): Said => ({ ground, zh, en })

/** Sentences that several addresses say. */
export const refusals = {
  signIn: say('signIn', '请先登录。', 'Sign in first.'),
  missing: say('missing', '没有这个地址，或者您无权查看。请核对地址。', 'There is nothing here, or you may not see it. Check the address.'),
  congress: say('congress', '没有这个人大，或者您不在其中任职。请核对地址。', 'There is no such congress, or you hold nothing in it. Check the address.'),
  key: say('input', '请求缺少编号（Idempotency-Key，UUID 第 7 版），没有办理。', 'The request has no id (Idempotency-Key, a UUID of version 7); nothing was done.'),
  reused: say('key', '这个请求编号已经用于另一内容，没有办理。请刷新页面后重试。', 'This id was used for something else; nothing was done. Reload the page and try again.'),
  entitled: say('entitled', '这项管理由办公室主任或系统管理员办理，请转请其办理。', 'This is for the head of the office or the system administrator. Ask them.'),
  own: say('own', '不能给自己任职，请由另一位办公室主任或系统管理员办理。', 'Nobody gives themselves a role. Ask another head of the office or system administrator.'),
  unreadable: say('input', '请求读不懂，没有办理。请刷新页面后重试。', 'The request could not be read; nothing was done. Reload the page and try again.'),
  streams: say('often', '同一账号打开的实时连接太多，这一条没有打开。请关掉一些页面。', 'Too many live streams are open for this account; this one was not opened. Close some pages.'),
  size: say('size', '文件太大，单个文件不能超过 20 MB。请压缩图片或分成几个文件后再传。', 'The file is too large: 20 MB at most. Compress its pictures or split it, then send again.'),
  failed: say('error', '服务器没有办成，什么都没有改动。请稍后再试；还不行，请把编号告诉管理员。', 'The server could not do it; nothing was changed. Try again later, or give the administrator the number.'),
}
