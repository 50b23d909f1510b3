import React, {useRef, useState} from 'react';
import type {KeyboardEvent} from 'react';

import type {Text} from '../../../core/model';
import {Main, Quiet} from '../../dialog/buttons';
import {FOCUS} from '../../dialog/frame';
import {Small} from '../../dialog/small';
import {useSay} from '../../words';

import type {ListProps} from './dialog';
import {textOf} from './drop';
import {Dropping} from './dropping';
import {isAnew, isFormatted} from './formatted';
import {ListFrame} from './list-frame';
import {Verbs} from './verbs';

const HINT = 'useradmin-list-hint';

const asksForIt = ({key, ctrlKey, metaKey, nativeEvent}: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing;

/** Where people are pasted, typed, or come from a file. */
export function Paste({list, state, close}: ListProps): JSX.Element {
    const say = useSay();
    const {area, first, hasText, typed, file, take} = usePeople(list, state.text);
    const why = file?.why ?? state.why;
    return (
        <Dropping take={take}>
            <ListFrame
                verb={state.verb}
                keep={hasText}
                close={close}
                footer={<><Quiet label={say('ask.cancel')} press={close}/><Main label={say('list.look')} press={() => list.look()}/></>}
            >
                <Verbs verb={state.verb} choose={(verb) => list.choose(verb)}/>
                <div className='useradmin-field'>
                    <label>
                        {say('list.people')}
                        <textarea
                            ref={area}
                            className='form-control useradmin-people'
                            rows={10}
                            defaultValue={first}
                            autoComplete='off'
                            autoCapitalize='none'
                            spellCheck={false}
                            aria-describedby={HINT}
                            onPaste={({clipboardData, currentTarget}) => {
                                const kept = isAnew(currentTarget) ? '' : state.formatted;
                                const now = isFormatted(clipboardData.getData('text/html')) ? say('list.formatted') : kept;
                                if (now !== state.formatted) {
                                    list.format(now);
                                }
                            }}
                            onChange={(event) => typed(event.target.value)}
                            onKeyDown={(event) => asksForIt(event) && list.look()}
                            {...FOCUS}
                        />
                    </label>
                    <p id={HINT} className='useradmin-subtle'>{say('list.hint')}</p>
                </div>
                <Choose take={take}/>
                <p role='status' className='useradmin-subtle'>{file?.read && say('list.file.read', {name: file.read})}</p>
                {why && <p role='alert' className='useradmin-notice'>{say(why)}</p>}
            </ListFrame>
        </Dropping>
    );
}

/** The browser's own button for it speaks the browser's language. */
function Choose({take}: {take(files: ArrayLike<File>): void}): JSX.Element {
    const say = useSay();
    const input = useRef<HTMLInputElement>(null);
    return (
        <div className='useradmin-offers'>
            <Small label={say('list.choose')} press={() => input.current?.click()}/>
            <span className='useradmin-subtle'>{say('list.drop')}</span>
            <input
                ref={input}
                type='file'
                hidden={true}
                accept='.csv,.txt,.tsv,text/csv,text/plain'
                onChange={({target}) => {
                    if (target.files?.length) {
                        take(target.files);

                        // The same file may be chosen again, put right meanwhile.
                        target.value = '';
                    }
                }}
            />
        </div>
    );
}

interface People {
    area: React.RefObject<HTMLTextAreaElement>;
    /** What was in it when it came on screen. */
    first: string;
    hasText: boolean;
    typed(text: string): void;
    /** What came of the latest file. */
    file: {read?: string; why?: Text} | undefined;
    take(files: ArrayLike<File>): void;
}

/** The text lives in the field itself and is handed on as it is: a key costs no more over a thousand lines than over one. */
function usePeople(list: ListProps['list'], text: string): People {
    const [first] = useState(text);
    const area = useRef<HTMLTextAreaElement>(null);
    const [hasText, setHasText] = useState(first !== '');
    const [file, setFile] = useState<People['file']>();

    // What is in the field as the latest file had it, and so may go for another.
    const ofFile = useRef('');
    const keep = (now: string) => {
        list.type(now);
        setHasText(now !== '');
    };
    const typed = (now: string) => {
        keep(now);
        setFile(undefined);
    };
    const put = (field: HTMLTextAreaElement, read: string) => {
        const own = field.value === ofFile.current ? '' : field.value.trimEnd();
        field.value = own ? `${own}\n${read}` : read;
        if (!own && list.state().formatted) {
            list.format('');
        }
        ofFile.current = own ? '' : field.value;
        keep(field.value);
    };
    const take = async (files: ArrayLike<File>) => {
        const name = files[0]?.name ?? '';
        const taken = await textOf(files);
        if (!area.current) {
            return;
        }
        if ('text' in taken) {
            put(area.current, taken.text);
        }
        setFile('text' in taken ? {read: name} : taken);
    };
    return {area, first, hasText, typed, file, take: (files) => void take(files)};
}
