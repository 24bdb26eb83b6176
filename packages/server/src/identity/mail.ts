import { createTransport } from 'nodemailer'

/** Sends what identity has to send by mail. */
export interface Mailer {
  code(to: string, code: string): Promise<void>
}

/** A mailer on SMTP (`smtps://user:password@mail.example.gov.cn`), or null without a URL. */
export const mailerFrom = (url: string | undefined, from: string | undefined): Mailer | null => {
  if (!url) return null
  const transport = createTransport(url)
  const sender = from ?? `zhitong@${new URL(url).hostname}`
  return {
    async code(to, code) {
      await transport.sendMail({
        from: sender,
        to,
        subject: `${code} 是您的登录验证码`,
        text:
          `登录验证码：${code}，5 分钟内有效。如非本人操作，请立即修改密码并告知安全管理员。\n\n` +
          `Your sign-in code is ${code}, valid for 5 minutes. If this was not you, change your password and tell the security administrator.\n`,
      })
    },
  }
}
