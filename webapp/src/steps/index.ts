/** All steps: one change to one person's access each. */
export {accountOff, accountOn} from './account';
export {sessionsEnd} from './sessions';
