export { deliberationOpinion } from './deliberation-opinion.ts'
export { interpellation } from './interpellation.ts'
export { specialReport } from './special-report.ts'
