import { refuse, type Refusal } from '@zhitong/kernel'

const say = (zh: string, en: string): Refusal => refuse('exchange', zh, en)

/** Why a file is not taken, and what to do. Nothing was kept of it. */
export const unopened = {
  unreadable: say('这不是接力文件，或者文件不完整，没有打开。请对方重新导出，用文件传送，不要粘贴。', 'This is no relay file, or not the whole of one; it was not opened. Ask the sender to export it again, and send it as a file.'),
  size: say('文件超过 20 MB，没有打开。接力文件只有几千字，请核对是不是选错了文件。', 'The file is larger than 20 MB and was not opened. A relay file is a few kilobytes: check that it is the right one.'),
  newer: say('文件由更新版本的直通导出，这里还读不懂，没有打开。请先升级本机的直通，再导入。', 'The file was made by a newer Zhitong and cannot be read here yet. Update this installation, then import it again.'),
  noKeys: say('本机还没有交换密钥，没有打开。请在“设定—文件交换”生成密钥，把公钥文件交给对方。', 'This installation has no exchange keys yet. Make them under Settings, Exchange, and give the other side the key file.'),
  recipient: say('文件不是寄给本机的，没有打开。请退还寄件单位，请其选对收件单位后重新导出。', 'The file is for another installation and was not opened. Ask the sender to choose the right recipient and export it again.'),
  changed: say('文件在途中被改动过，没有打开。请不要使用其内容，请对方重新导出一份。', 'The file was changed on the way and was not opened. Do not rely on it; ask the sender for another one.'),
  unknown: say('寄件单位的公钥没有登记，没有打开。请先在“设定—文件交换”登记其公钥文件，由两个人核对指纹。', 'The sender’s key is not known here. Bring its key file under Settings, Exchange, and let two people confirm the fingerprint.'),
  unconfirmed: say('寄件单位的指纹还没有由两个人核对，没有打开。请在“设定—文件交换”各按一次“指纹相符”。', 'The sender’s fingerprint is not yet confirmed by two people. Each confirms it under Settings, Exchange.'),
  retired: say('寄件单位的这把公钥已停用，没有打开。请对方提供现用的公钥文件。', 'This key of the sender is no longer used here. Ask for the key file that is in use.'),
} as const

export const unsent = {
  partner: say('没有登记这个收件单位，没有导出。请先在“设定—文件交换”登记其公钥文件。', 'There is no such recipient. Bring its key file under Settings, Exchange, first.'),
  unconfirmed: say('收件单位的指纹还没有由两个人核对，没有导出。请在“设定—文件交换”各按一次“指纹相符”。', 'The recipient’s fingerprint is not yet confirmed by two people. Each confirms it under Settings, Exchange.'),
  matter: say('这件事没有可以导出的内容。只有接力件和收到的接力件可以用文件交换。', 'This matter cannot be sent as a file; only relays and relays received can.'),
  nothing: say('还没有可以答复的内容，没有导出。请先记入接办、不接办、编号或者办理结果。', 'There is nothing to answer yet. Enter that it was taken up or declined, its number or its result first.'),
  came: say('这件事不是用文件收到的，不知道答复给谁。', 'This did not come as a file, so there is nobody to send the answer to.'),
} as const

export const misread = {
  kind: say('文件里的内容本机不办理，没有导入。请核对文件。', 'What the file holds is not handled here; nothing was imported. Check the file.'),
  matter: say('没有找到这份答复所答的接力件，没有导入。请核对文件是不是给本级的，或者请其在原件所在的人大导入。', 'The relay that this answers is not here; nothing was imported. Check that the file is for this congress.'),
  other: say('这份答复不是由接力文件寄往的单位发来的，没有导入。请向原收件单位核实。', 'This answer does not come from the installation to which the relay was sent; nothing was imported. Ask the recipient.'),
  older: say('这份答复早于已经导入的一份，没有改动。不用再导入。', 'A later answer was imported already; nothing was changed, and nothing is left to do.'),
  differs: say('编号相同的文件已经导入过，内容却不同，没有改动。请向寄件单位核实哪一份有效。', 'A file with this id and version was imported before, with other content; nothing was changed. Ask the sender which one holds.'),
  office: say('接力文件由人事代表工委导出和导入，请转请其办理。', 'Relay files are exported and imported by the personnel and deputies’ committee. Ask them.'),
} as const

/** The deputy named in a file is not one of ours, or several are called so. */
export const whichDeputy = (name: string, several: boolean): Refusal => ({
  ...say(
    several ? `名册里有几位“${name}”，没有导入。请选定是哪一位，再导入。` : `名册里没有代表“${name}”，没有导入。请选定受请的代表，或者先在“人和职务”里添加，再导入。`,
    several ? `Several deputies are called “${name}”; nothing was imported. Choose which one, then import it again.` : `The roster has no deputy “${name}”; nothing was imported. Choose the deputy asked, or add the person first, then import it again.`,
  ),
  detail: { deputy: name },
})
