/** The chunk after the admin chunk: what nobody needs to shut an account out. It brings its own words. */
export * from '../../app/leisure';
export {default as words} from '../../i18n/more.json';
export {moreStyles as styles} from '../styles-more';
export {Card} from './card';
export {Help} from './help';
export {List} from './list-chunk';

// The rows of a list that has ended: here they leave room in the chunk of lists.
export {EndedLines} from './list/lines';
export {ReceiptTools} from './receipt-tools';
export {SourceView} from './source';
export {Start} from './start';
export {Tracing} from './tracing';
