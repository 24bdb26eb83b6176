import { t } from './limit.ts'

/** The events from which several clocks count. */
export const sitting = t('常委会会议举行', 'sitting of the standing committee')
export const congress = t('人民代表大会会议举行', 'session of the congress')
export const congressCloses = t('人民代表大会闭会', 'close of the congress session')
export const congressApproves = t('人民代表大会批准预算', 'approval of the budget by the congress')
export const approved = t('人大或者常委会批准', 'approval by the congress or the standing committee')
export const committeeApproves = t('常委会批准决算', 'approval of the final accounts by the standing committee')
export const handedOver = t('交办', 'handing over to the handling unit')
export const electionDay = t('选举日', 'election day')
