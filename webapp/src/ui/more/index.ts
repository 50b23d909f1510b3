/** The chunk after the admin chunk: what nobody needs to shut an account out. It brings its own words. */
export * from '../../app/leisure';
export {default as words} from '../../i18n/more.json';
export {Card} from './card';
export {Help} from './help';
export {List} from './list-chunk';
export {Exports} from './list-exports';
export {ReceiptTools} from './receipt-tools';
export {SourceView} from './source';
export {Start} from './start';
export {Tracing} from './tracing';
