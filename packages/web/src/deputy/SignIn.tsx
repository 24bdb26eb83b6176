import { Enter } from '../office/sign-in/Enter.tsx'

/** The door of the office, on the phone: the same ways in, and back to where one was. */
export const SignIn = ({ entered }: { entered: () => void }) => <Enter back={location.pathname} failed={new URLSearchParams(location.search).has('failed')} entered={entered} />
