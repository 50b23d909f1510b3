import {needsRestart, startConfig, withSettings} from './config';

const config = {TeamSettings: {EnableOpenServer: true, MaxUsersPerTeam: 50}};

test('sets fields of present and of new sections', () => {
    expect(withSettings(config, {'TeamSettings.MaxUsersPerTeam': 2, 'GuestAccountsSettings.Enable': true})).toEqual({
        TeamSettings: {EnableOpenServer: true, MaxUsersPerTeam: 2},
        GuestAccountsSettings: {Enable: true},
    });
    expect(config.TeamSettings.MaxUsersPerTeam).toBe(50);
});

test('removes a field that is undefined', () => {
    expect(withSettings(config, {'TeamSettings.MaxUsersPerTeam': undefined}).TeamSettings).toEqual({EnableOpenServer: true});
});

test.each(['Enable', 'A.B.C', '.x'])('refuses the name %s', (name) => {
    expect(() => withSettings(config, {[name]: 1})).toThrow('Section.Field');
});

test('knows which settings need a restart', () => {
    expect(needsRestart(['TeamSettings.MaxUsersPerTeam', 'RateLimitSettings.PerSec'])).toBe(true);
    expect(needsRestart(['PluginSettings.EnableUploads', 'ServiceSettings.EnableUserAccessTokens'])).toBe(false);
});

test('a scratch server listens on loopback, where it says it is', () => {
    const {ServiceSettings} = startConfig({port: 8065, database: 'postgres://x', socket: '/s', logs: '/l'});
    expect(ServiceSettings).toMatchObject({ListenAddress: '127.0.0.1:8065', SiteURL: 'http://127.0.0.1:8065'});
});
