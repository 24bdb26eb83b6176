export { motionConsultation, motionHandling } from './children.ts'
export { motion } from './motion.ts'
