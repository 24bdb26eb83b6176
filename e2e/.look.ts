import { openBrowser, openContext, settled } from '/work/main/e2e/browser.ts'
import { readFileSync, mkdirSync } from 'node:fs'
const accounts = JSON.parse(readFileSync('/tmp/demo2/demo-accounts.json','utf8'))
const [who, ...paths] = process.argv.slice(2)
const url = 'http://localhost:8712'
const browser = await openBrowser()
const context = await openContext(browser, { url, width: Number(process.env.W ?? 1440), language: (process.env.L ?? 'zh') as 'zh', elder: process.env.E === '1' })
const page = await context.newPage()
page.on('pageerror', e => console.log('pageerror', e.message)); page.on('console', m => m.type()==='error' && console.log('console', m.text()))
page.on('response', r => r.status()>=400 && console.log(r.status(), r.url()))
const a = accounts.find((x:any)=>x.username===who) ?? {}
const r = { status: () => 0 }; if (who !== '-') await context.request.post(url+'/api/auth/sign-in/username',{data:{username:a.username,password:a.password}, headers:{origin:url}})
console.log('sign in', r.status())
mkdirSync('/tmp/shots',{recursive:true})
for (const p of paths) { await page.goto(url+p); if (who !== '-') await settled(page).catch(e=>console.log('settle',e.message)); await page.waitForTimeout(600); const name = p.replace(/[^a-z0-9]+/gi,'_').slice(0,60)+(process.env.S??''); await page.screenshot({path:`/tmp/shots/${name}.png`, fullPage: true}); console.log(name) }
await browser.close()
