/** All steps: one change to one person's access each. */
export {accountOff, accountOn} from './account';
export {botsOff, botsOn} from './bots';
export {hooksGone} from './hooks';
export {sessionsEnd, someSessionsEnd} from './sessions';
export {tokensOff, tokensOn} from './tokens';
export {stepBack, stepOf} from './again';
