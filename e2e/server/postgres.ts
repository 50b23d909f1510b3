import {execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {Client} from 'pg';

/** Where databases are made when MM_TEST_POSTGRES says nothing: Debian's cluster with trust on loopback. */
export const DEFAULT_POSTGRES = 'postgres://postgres@127.0.0.1:5432/postgres?sslmode=disable';

const HOW_TO = `Get one by Debian's package postgresql, or by
    docker run --rm -p 5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust postgres:16
or set MM_TEST_POSTGRES to the address of one whose user may create databases, for example
    ${DEFAULT_POSTGRES}`;

/** The address to make scratch databases at. Throws a sentence when MM_TEST_POSTGRES is no such address. */
export function postgresAddress(env: Record<string, string | undefined>): string {
    const address = env.MM_TEST_POSTGRES || DEFAULT_POSTGRES;
    if (!(/^postgres(ql)?:\/\/[^/]+\/[^/]+$/).test(address)) {
        throw new Error(`MM_TEST_POSTGRES must be like ${DEFAULT_POSTGRES}.`);
    }
    return address;
}

/** The same server and user, another database. */
export function withDatabase(address: string, database: string): string {
    const url = new URL(address);
    url.pathname = `/${database}`;
    return url.toString();
}

/** An address without its password, for messages. */
export function shown(address: string): string {
    const url = new URL(address);
    url.password = '';
    return url.toString();
}

async function once(address: string, statement: string): Promise<void> {
    const client = new Client({connectionString: address, connectionTimeoutMillis: 5_000});
    try {
        await client.connect();
    } catch (error) {
        throw new Error(`No PostgreSQL answers at ${shown(address)} (${(error as Error).message}).\n${HOW_TO}`, {cause: error});
    }
    try {
        await client.query(statement);
    } finally {
        await client.end();
    }
}

/** Rejects with a sentence that says how to get a PostgreSQL when none answers there. */
export function checkPostgres(address: string): Promise<void> {
    return once(address, 'select 1');
}

/** A database of one's own. `drop` is synchronous, so that it can be the last thing a dying process does. */
export interface ScratchDatabase {address: string; client: Client; drop(): void}

/** Creates an empty database on that server and connects to it. */
export async function createDatabase(address: string): Promise<ScratchDatabase> {
    const name = `useradmin_e2e_${randomBytes(6).toString('hex')}`;
    await once(address, `create database ${name}`);
    const own = withDatabase(address, name);
    const client = new Client({connectionString: own});

    // `drop … with (force)` ends this connection too, which is no news.
    client.on('error', () => undefined);
    await client.connect();
    return {address: own, client, drop: () => dropNow(address, name)};
}

function dropNow(address: string, name: string): void {
    const script = `const {Client} = require(${JSON.stringify(require.resolve('pg'))});
        const client = new Client({connectionString: process.env.DROP_AT});
        client.connect().then(() => client.query('drop database if exists ${name} with (force)')).then(() => client.end());`;
    execFileSync(process.execPath, ['-e', script], {env: {...process.env, DROP_AT: address}, stdio: 'ignore', timeout: 20_000});
}
