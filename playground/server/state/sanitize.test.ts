import {addUser} from './people';
import {sanitizeUser} from './sanitize';
import {withSettings} from './settings';
import {Store} from './store';

function user() {
    const made = addUser(new Store(), {username: 'bob', email: 'bob@acme.test', password: 'never sent', first_name: 'Bob', auth_service: 'saml', auth_data: 'bob@saml', mfa_active: true});
    made.failed_attempts = 3;
    return made;
}

test('an administrator sees sign-in and failed log-ins', () => {
    expect(sanitizeUser(user(), 'admin', withSettings({}))).toMatchObject({auth_service: 'saml', auth_data: 'bob@saml', failed_attempts: 3, mfa_active: true, first_name: 'Bob'});
});

test('others see neither, and an empty sign-in that says nothing', () => {
    const seen = sanitizeUser(user(), 'other', withSettings({}));
    expect(seen).toMatchObject({auth_service: '', auth_data: '', email: 'bob@acme.test', roles: 'system_user'});
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['failed_attempts']));
    expect(seen.notify_props).toBeUndefined();
});

test('privacy settings hide e-mail and names from others only', () => {
    const hidden = withSettings({'PrivacySettings.ShowEmailAddress': false, 'PrivacySettings.ShowFullName': false});
    expect(sanitizeUser(user(), 'other', hidden)).toMatchObject({email: '', first_name: ''});
    expect(sanitizeUser(user(), 'admin', hidden)).toMatchObject({email: 'bob@acme.test', first_name: 'Bob'});
});

test('a password is never sent', () => {
    for (const viewer of ['self', 'admin', 'other'] as const) {
        expect(JSON.stringify(sanitizeUser(user(), viewer, withSettings({})))).not.toContain('never sent');
    }
});
