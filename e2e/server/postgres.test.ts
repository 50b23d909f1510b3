import {DEFAULT_POSTGRES, checkPostgres, postgresAddress, shown, withDatabase} from './postgres';

test('has a default', () => expect(postgresAddress({})).toBe(DEFAULT_POSTGRES));

test('takes the address of the environment', () => {
    expect(postgresAddress({MM_TEST_POSTGRES: 'postgres://me:p@db:5433/x'})).toBe('postgres://me:p@db:5433/x');
});

test('refuses what is no address of a database', () => {
    expect(() => postgresAddress({MM_TEST_POSTGRES: '127.0.0.1:5432'})).toThrow('must be like postgres://');
});

test('changes the database and keeps the rest', () => {
    expect(withDatabase('postgres://me:p@db:5433/x?sslmode=disable', 'y')).toBe('postgres://me:p@db:5433/y?sslmode=disable');
});

test('shows no password', () => expect(shown('postgres://me:hidden@db:5433/x')).not.toContain('hidden'));

test('says how to get a PostgreSQL where none answers', async () => {
    await expect(checkPostgres('postgres://postgres@127.0.0.1:9/postgres')).rejects.toThrow(/No PostgreSQL answers[^]*Debian[^]*docker run[^]*MM_TEST_POSTGRES/);
});
