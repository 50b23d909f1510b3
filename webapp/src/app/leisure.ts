/** What nobody needs to shut an account out: it comes with a chunk of its own, see Deps.leisure. */
export {lookAgain, undoHere} from './later';
export {meantBy} from './meant';
export {readersOf, shareReceipt} from './sharing';
export {traceSource} from './source';
export {undoAlone} from './undo-alone';
