export default {
    testEnvironment: 'node',
    setupFiles: ['<rootDir>/webapp/test/dialog-element.ts'],
    roots: ['<rootDir>/webapp', '<rootDir>/build', '<rootDir>/playground', '<rootDir>/e2e'],
    testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '/e2e/server/.bin/'],
    transform: {
        '^.+\\.m?[jt]sx?$': ['@swc/jest', {
            jsc: {parser: {syntax: 'typescript', tsx: true}, target: 'es2022', transform: {react: {runtime: 'classic'}}},
        }],
    },
    // These are published as ES modules only.
    transformIgnorePatterns: ['/node_modules/(?!(p-limit|yocto-queue|@mattermost)/)'],
};
