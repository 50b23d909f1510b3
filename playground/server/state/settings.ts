/** Settings the stand-in obeys, by their names in config.json, with the values a server for tests starts with. */
const START = {
    'GuestAccountsSettings.Enable': false,
    'TeamSettings.EnableUserDeactivation': false,
    'TeamSettings.EnableOpenServer': true,
    'ServiceSettings.EnableUserAccessTokens': true,
    'ServiceSettings.EnableUserStatuses': true,
    'ServiceSettings.EnableBotAccountCreation': true,
    'ServiceSettings.DisableBotsWhenOwnerIsDeactivated': true,
    'ServiceSettings.EnableIncomingWebhooks': true,
    'ServiceSettings.EnableOutgoingWebhooks': true,
    'ServiceSettings.EnableCommands': true,
    'ServiceSettings.EnableOAuthServiceProvider': true,
    'ServiceSettings.EnablePostUsernameOverride': false,
    'ServiceSettings.ExperimentalEnableHardenedMode': false,
    'ServiceSettings.CollapsedThreads': 'always_on',
    'ServiceSettings.ExperimentalStrictCSRFEnforcement': false,
    'ServiceSettings.MaximumLoginAttempts': 10,
    'PrivacySettings.ShowEmailAddress': true,
    'PrivacySettings.ShowFullName': true,
    'PluginSettings.Enable': true,
    'PluginSettings.EnableUploads': true,
    'RateLimitSettings.Enable': false,
    'RateLimitSettings.PerSec': 10,
    'RateLimitSettings.MaxBurst': 100,

    // Not in any config.json: how many active people there may be, for tests of the limit.
    'StandIn.HardUserLimit': 250,
};

export type Settings = {[K in keyof typeof START]: (typeof START)[K] extends boolean ? boolean : (typeof START)[K] extends number ? number : string};

/** The values of the start. */
export function startSettings(): Settings {
    return {...START};
}

/** Start values with some replaced; throws for a name or a type the stand-in does not know, so that no test relies on a setting nothing obeys. */
export function withSettings(values: Record<string, unknown>): Settings {
    const settings: Record<string, unknown> = startSettings();
    for (const [name, value] of Object.entries(values)) {
        if (typeof settings[name] !== typeof value) {
            throw new Error(`The stand-in has no setting ${name} of type ${typeof value}.`);
        }
        settings[name] = value;
    }
    return settings as Settings;
}

/** The settings as GET /config nests them. */
export function asConfig(settings: Settings): Record<string, Record<string, unknown>> {
    const config: Record<string, Record<string, unknown>> = {};
    for (const [name, value] of Object.entries(settings)) {
        const [section, field] = name.split('.') as [string, string];
        (config[section] ??= {})[field] = value;
    }
    delete config.StandIn;
    return config;
}
