/** Sections and fields of Mattermost's config.json. */
export type Config = Record<string, Record<string, unknown>>;

/** Fields the server reads at its start only. A change of these needs a restart; all others a `POST /config/reload`. */
const AT_START = /^(RateLimitSettings|MetricsSettings|SqlSettings)\.|^ServiceSettings\.(ListenAddress|EnableLocalMode|LocalModeSocketLocation)$/;

/** True when one of these dotted names is read at the start only. */
export function needsRestart(names: string[]): boolean {
    return names.some((name) => AT_START.test(name));
}

/** A config with dotted names set ({'RateLimitSettings.Enable': true}); an undefined value removes the field, so that the server's default holds. Throws for a name without a dot. */
export function withSettings(config: Config, values: Record<string, unknown>): Config {
    const changed = structuredClone(config);
    for (const [name, value] of Object.entries(values)) {
        const [section, field, more] = name.split('.');
        if (!section || !field || more !== undefined) {
            throw new Error(`A setting is named Section.Field, not ${name}.`);
        }
        changed[section] = {...changed[section]};
        if (value === undefined) {
            delete changed[section][field];
        } else {
            changed[section][field] = value;
        }
    }
    return changed;
}

/** The config a scratch server starts with; what is not named here is the server's default. */
export function startConfig(options: {port: number; database: string; socket: string; logs: string}): Config {
    return {
        ServiceSettings: {
            ListenAddress: `127.0.0.1:${options.port}`,
            SiteURL: `http://127.0.0.1:${options.port}`,
            EnableUserAccessTokens: true,
            EnableBotAccountCreation: true,
            EnableOAuthServiceProvider: true,
            EnableLocalMode: true,
            LocalModeSocketLocation: options.socket,
            EnableSecurityFixAlert: false,
            EnableOnboardingFlow: false,
            EnableTutorial: false,
            EnableDesktopLandingPage: false,
            AllowedUntrustedInternalConnections: '127.0.0.1',
        },
        TeamSettings: {EnableOpenServer: true, MaxUsersPerTeam: 10_000},
        SqlSettings: {DriverName: 'postgres', DataSource: options.database},
        PluginSettings: {EnableUploads: true, AutomaticPrepackagedPlugins: false, EnableRemoteMarketplace: false},
        EmailSettings: {SendEmailNotifications: false, SendPushNotifications: false},
        AnnouncementSettings: {AdminNoticesEnabled: false, UserNoticesEnabled: false},
        LogSettings: {
            EnableDiagnostics: false, EnableSentry: false, ConsoleLevel: 'INFO', EnableColor: false, ConsoleJson: false,

            // Only at this level it notes every request it has answered.
            EnableFile: true, FileLevel: 'DEBUG', FileJson: true, FileLocation: options.logs,
        },
    };
}
