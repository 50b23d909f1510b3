import React, {useState} from 'react';
import type {FormEvent} from 'react';

import type {Failure} from '../client';
import {useHost, useHostDispatch} from '../store';
import {login} from '../store/session';

function initialNotice(): string {
    const why = new URLSearchParams(window.location.search).get('extra');
    return why === 'expired' ? 'Your session has expired. Please log in again.' : '';
}

/** The log-in page. Plugins run here too, without a user. */
export function LoginPage(): JSX.Element {
    const dispatch = useHostDispatch();
    const notice = useHost((state) => state.views.session.notice);
    const [loginId, setLoginId] = useState('');
    const [password, setPassword] = useState('');
    const [error, setError] = useState(initialNotice);
    const [isWaiting, setWaiting] = useState(false);
    const submit = async (event: FormEvent) => {
        event.preventDefault();
        setWaiting(true);
        setError('');
        try {
            await dispatch(login(loginId, password));
        } catch (failure) {
            setError((failure as Failure).message);
            setWaiting(false);
        }
    };
    return (
        <main className='login-body'>
            <form className='login-body-card' onSubmit={submit}>
                <h1 className='login-body-card-title'>{'Log in to your account'}</h1>
                {error || notice ? <div className='login-body-card-banner' role='alert'>{error || notice}</div> : null}
                <label className='sr-only' htmlFor='input_loginId'>{'Email or Username'}</label>
                <input id='input_loginId' className='form-control' placeholder='Email or Username' autoComplete='username' autoFocus={true} value={loginId} onChange={(event) => setLoginId(event.target.value)}/>
                <label className='sr-only' htmlFor='input_password-input'>{'Password'}</label>
                <input id='input_password-input' className='form-control' type='password' placeholder='Password' autoComplete='current-password' value={password} onChange={(event) => setPassword(event.target.value)}/>
                <button id='saveSetting' type='submit' className='btn btn-primary' disabled={isWaiting || !loginId || !password}>{isWaiting ? 'Logging in…' : 'Log in'}</button>
            </form>
        </main>
    );
}
